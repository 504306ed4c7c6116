// SPDX-License-Identifier: GPL-3.0-or-later
// A rulebook as its JSON document: members in a fixed order, lists of words on one line, what is not set left out.
#include "core/domain/policy/writer.h"
#include "core/domain/rulebook_json.h"

namespace counterpart {

std::string writeRulebook(const Rulebook& rulebook) {
    Rulebook book = rulebook; // an archive takes what it could change
    rulebook::Writer out;
    rulebook::PolicyWriter(out, book.currency).write("", book);
    return out.take();
}

} // namespace counterpart
