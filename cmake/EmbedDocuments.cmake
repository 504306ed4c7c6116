# SPDX-License-Identifier: GPL-3.0-or-later
# counterpart_embed(target FOLDER HEADER NAMES DOCUMENT): compiles resources/FOLDER/*.json into the target as two functions
# of core/domain/HEADER: NAMES() lists them, DOCUMENT(name) gives one.
function(counterpart_embed target folder header namesFunction documentFunction)
    file(GLOB documents CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/${folder}/*.json")
    list(SORT documents)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${documents})
    set(names "")
    set(texts "")
    foreach(document IN LISTS documents)
        get_filename_component(name "${document}" NAME_WE)
        file(READ "${document}" text)
        string(APPEND names "\"${name}\", ")
        string(APPEND texts "R\"counterpart(${text})counterpart\",\n")
    endforeach()
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/${folder}.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT [[
// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from resources/@folder@ by cmake/EmbedDocuments.cmake.
#include "core/domain/@header@"

#include <algorithm>
#include <iterator>

namespace counterpart {

namespace {
constexpr std::string_view kNames[] = {@names@};
constexpr std::string_view kDocuments[] = {
@texts@};
} // namespace

std::span<const std::string_view> @namesFunction@() { return kNames; }

std::string_view @documentFunction@(std::string_view name) {
    const auto found = std::ranges::find(kNames, name);
    return found == std::end(kNames) ? std::string_view() : kDocuments[found - std::begin(kNames)];
}

} // namespace counterpart
]])
    target_sources(${target} PRIVATE "${generated}")
endfunction()
