# SPDX-License-Identifier: GPL-3.0-or-later
# How every library, program and test of the house is declared: same language level, same warnings, same sanitizers.

set(COUNTERPART_SANITIZE "" CACHE STRING "Sanitizers for every target, e.g. address,undefined")
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# moc of Qt 6.4 cannot read <concepts> of GCC 12: its include guard is set beforehand.
set(CMAKE_AUTOMOC_MOC_OPTIONS "-D_GLIBCXX_CONCEPTS=1")
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

add_library(counterpart_flags INTERFACE)
target_include_directories(counterpart_flags INTERFACE "${PROJECT_SOURCE_DIR}")
# Warnings are errors where the tests are built. What only GCC 12's -O2 sees (array-bounds, restrict in code that is in
# order) must not keep anybody from building the program.
target_compile_options(counterpart_flags INTERFACE -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<NOT:$<CONFIG:Release>>:-Werror>)
target_compile_definitions(counterpart_flags INTERFACE QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII
    COUNTERPART_VERSION="${PROJECT_VERSION}")
if(COUNTERPART_SANITIZE)
    target_compile_options(counterpart_flags INTERFACE -fsanitize=${COUNTERPART_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(counterpart_flags INTERFACE -fsanitize=${COUNTERPART_SANITIZE})
endif()

# counterpart_library(name LINKS a b c): a static library of all sources in this folder of the same name and below.
function(counterpart_library name)
    cmake_parse_arguments(ARG "" "DIR" "LINKS" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${ARG_DIR}/*.cpp"
        "${CMAKE_CURRENT_SOURCE_DIR}/${ARG_DIR}/*.h")
    add_library(counterpart_${name} STATIC ${sources})
    set_target_properties(counterpart_${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(counterpart_${name} PUBLIC counterpart_flags ${ARG_LINKS})
endfunction()

# counterpart_test(area DIR folder LINKS ...): one Qt Test executable of all sources of a folder of tests.
function(counterpart_test name)
    cmake_parse_arguments(ARG "" "DIR" "LINKS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${ARG_DIR}/*.cpp"
        "${CMAKE_CURRENT_SOURCE_DIR}/${ARG_DIR}/*.h")
    if(NOT sources)
        return()
    endif()
    add_executable(test_${name} ${sources} "${PROJECT_SOURCE_DIR}/tests/support/test_main.cpp")
    set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(test_${name} PRIVATE Qt6::Test ${ARG_LINKS})
    target_compile_definitions(test_${name} PRIVATE COUNTERPART_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND test_${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;XDG_RUNTIME_DIR=${PROJECT_BINARY_DIR};LC_ALL=C.UTF-8")
endfunction()
