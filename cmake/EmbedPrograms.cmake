# SPDX-License-Identifier: GPL-3.0-or-later
# counterpart_embed_programs(target): compiles resources/programs/*.json into the target as core/domain/programs.h states it.
function(counterpart_embed_programs target)
    file(GLOB documents CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/resources/programs/*.json")
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
    set(generated "${CMAKE_CURRENT_BINARY_DIR}/programs.cpp")
    file(CONFIGURE OUTPUT "${generated}" @ONLY CONTENT [[
// SPDX-License-Identifier: GPL-3.0-or-later
// Generated from resources/programs by cmake/EmbedPrograms.cmake.
#include "core/domain/programs.h"

#include <algorithm>
#include <iterator>

namespace counterpart {

namespace {
constexpr std::string_view kNames[] = {@names@};
constexpr std::string_view kDocuments[] = {
@texts@};
} // namespace

std::span<const std::string_view> builtInPrograms() { return kNames; }

std::string_view builtInProgram(std::string_view name) {
    const auto found = std::ranges::find(kNames, name);
    return found == std::end(kNames) ? std::string_view() : kDocuments[found - std::begin(kNames)];
}

} // namespace counterpart
]])
    target_sources(${target} PRIVATE "${generated}")
endfunction()
