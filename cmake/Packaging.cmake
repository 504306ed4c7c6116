# SPDX-License-Identifier: GPL-3.0-or-later
# What an installation puts where, and the Debian package made of it: `cpack -G DEB` in a release build.
include(GNUInstallDirs)
set(linux_files "${PROJECT_SOURCE_DIR}/packaging/linux")

install(TARGETS counterpart RUNTIME)
install(FILES "${linux_files}/counterpart.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
install(FILES "${linux_files}/org.counterpart.Counterpart.metainfo.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
install(FILES "${linux_files}/counterpart-mime.xml" DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages" RENAME counterpart.xml)
install(FILES "${linux_files}/counterpart.svg" DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME counterpart)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_CONTACT "Counterpart maintainers <maintainers@counterpart.invalid>")
set(CPACK_PACKAGE_VENDOR "Counterpart")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "run a partner programme: attribution, tiers, commissions")
set(CPACK_PACKAGE_DESCRIPTION "Counterpart keeps partners, deals, touchpoints, certifications and
commissions of a partner programme in one file and shows the arithmetic
behind every number. It imports CSV exports of a CRM with a preview, undoes
every change, and keeps an audit trail.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_OUTPUT_FILE_PREFIX "${PROJECT_SOURCE_DIR}/out")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Names in other scripts than Latin, and a window on a desktop that has no X11 compatibility.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, fonts-noto-cjk, qt6-wayland")

# What Debian's policy asks of a package: licence, changelog and manual page, the latter two compressed without a date.
set(COUNTERPART_PACKAGE_FILES "${PROJECT_BINARY_DIR}/package")
string(TIMESTAMP COUNTERPART_PACKAGE_DATE "%a, %d %b %Y %H:%M:%S +0000" UTC)
configure_file("${linux_files}/debian.changelog.in" "${COUNTERPART_PACKAGE_FILES}/changelog" @ONLY)
configure_file("${linux_files}/counterpart.1" "${COUNTERPART_PACKAGE_FILES}/counterpart.1" COPYONLY)
find_program(GZIP_PROGRAM gzip REQUIRED)
execute_process(COMMAND "${GZIP_PROGRAM}" -9nf changelog counterpart.1 WORKING_DIRECTORY "${COUNTERPART_PACKAGE_FILES}"
    COMMAND_ERROR_IS_FATAL ANY)
install(FILES "${linux_files}/debian.copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}" RENAME copyright)
install(FILES "${COUNTERPART_PACKAGE_FILES}/changelog.gz" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
install(FILES "${COUNTERPART_PACKAGE_FILES}/counterpart.1.gz" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")

include(CPack)
