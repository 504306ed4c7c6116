# SPDX-License-Identifier: GPL-3.0-or-later
# counterpart_translations(target SOURCES...): compiles translations/counterpart_*.ts into the target, and lets
# `update_translations` bring them up to date with what the sources and core/report/words say.
function(counterpart_translations target)
    file(GLOB translations CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/translations/counterpart_*.ts")
    qt_add_lrelease(${target} TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE compiled)
    qt_add_resources(${target} "counterpart_translations" PREFIX "/counterpart/translations" BASE
        "${CMAKE_CURRENT_BINARY_DIR}" FILES ${compiled})

    # lupdate expands no lists of X(Name, "sentence"): they are written out for it.
    file(GLOB lists CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/core/report/words/*.h")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${lists})
    set(phrases "")
    foreach(list IN LISTS lists)
        file(READ "${list}" text)
        string(REGEX REPLACE [[X\(([A-Za-z]+), ("[^"]*{[0-9][|][^"]*")\)]]
            [[QT_TRANSLATE_N_NOOP3("Document", \2, "\1");]] text "${text}")
        string(REGEX REPLACE [[X\(([A-Za-z]+), ("([^"\\]|\\.)*")\)]]
            [[QT_TRANSLATE_NOOP3("Document", \2, "\1");]] text "${text}")
        string(REGEX REPLACE [[ ?\\
]] "\n" text "${text}")
        string(APPEND phrases "${text}")
    endforeach()
    set(written "${CMAKE_CURRENT_BINARY_DIR}/document_phrases.cpp")
    file(CONFIGURE OUTPUT "${written}" @ONLY CONTENT "@phrases@")
    list(TRANSFORM ARGN PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/")
    add_custom_target(update_translations
        COMMAND Qt6::lupdate -silent -locations none -no-obsolete "${written}" ${ARGN} -ts ${translations}
        COMMENT "Reading what there is to translate" VERBATIM)
endfunction()
