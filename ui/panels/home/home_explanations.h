// SPDX-License-Identifier: GPL-3.0-or-later
// Why the figures of the home page are what they are: tiles and the elements of its charts.
#pragma once

#include "ui/bridge/frame_steps.h"

#include <QList>

namespace counterpart::home {

Step tileSteps(const ProgrammePtr& programme, metrics::Id id);
Step monthSteps(const ProgrammePtr& programme, const Period& month);
Step stageSteps(const ProgrammePtr& programme, const std::string& stage);
Step typeAndTierSteps(const ProgrammePtr& programme, std::size_t tier, const std::string& type);
Step partnerSteps(const ProgrammePtr& programme, RecordId partner);
Step tierMembersSteps(const ProgrammePtr& programme, std::size_t tier);
Step expiringSteps(const ProgrammePtr& programme, const QString& caption, const QList<qint64>& certifications);

} // namespace counterpart::home
