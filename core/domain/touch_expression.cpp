// SPDX-License-Identifier: GPL-3.0-or-later
// The names and types of a touch's variables.
#include "core/domain/touch_expression.h"

namespace counterpart {

const expression::Schema& touchSchema() {
    using enum expression::Type;
    static const expression::Schema schema{{
        {"age_days", Real, 0, false, {}},
        {"days_to_close", Decimal, 0, false, {}},
        {"position", Decimal, 0, false, {}},
        {"touches", Decimal, 0, false, {}},
        {"partners", Decimal, 0, false, {}},
        {"partner_touches", Decimal, 0, false, {}},
        {"is_first", Boolean, 0, false, {}},
        {"is_last", Boolean, 0, false, {}},
        {"role_weight", Decimal, 6, false, {}},
        {"type", Word, 0, true, {}},
        {"direct", Boolean, 0, false, {}},
        {"implied", Boolean, 0, false, {}},
        {"at", Date, 0, true, {}},
        {"partner_type", Word, 0, true, {}},
        {"partner_tier", Word, 0, true, {}},
        {"partner_region", Word, 0, true, {}},
        {"tier_rank", Decimal, 0, false, {}},
        {"deal_amount", Decimal, kAmountScale, true, {}},
        {"deal_currency", Word, 0, true, {}},
        {"deal_type", Word, 0, true, {}},
        {"deal_source", Word, 0, true, {}},
        {"deal_region", Word, 0, true, {}},
        {"deal_owner", Word, 0, true, {}},
        {"deal_stage", Word, 0, true, {}},
        {"deal_won", Boolean, 0, false, {}},
        {"deal_created", Date, 0, true, {}},
        {"deal_closed", Date, 0, true, {}},
    }};
    return schema;
}

expression::Outcome<expression::Program> compileWeight(std::string_view text) {
    return expression::compile(text, touchSchema(), expression::Wanted::Number);
}

} // namespace counterpart
