# cmake --install and the Debian package: program, library, headers, knowledge, man page, completion.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
install(TARGETS verbale_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS verbale EXPORT verbale-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY include/verbale DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY data/ DESTINATION ${CMAKE_INSTALL_DATADIR}/verbale PATTERN knowledge.index EXCLUDE)
install(FILES ${VERBALE_INDEX} DESTINATION ${CMAKE_INSTALL_DATADIR}/verbale)
install(DIRECTORY examples DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/verbale)
install(FILES LICENSE README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/verbale)
install(EXPORT verbale-targets NAMESPACE verbale:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/verbale)
configure_package_config_file(cmake/verbale-config.cmake.in ${CMAKE_BINARY_DIR}/verbale-config.cmake
  INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/verbale)
write_basic_package_version_file(${CMAKE_BINARY_DIR}/verbale-config-version.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/verbale-config.cmake ${CMAKE_BINARY_DIR}/verbale-config-version.cmake
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/verbale)

# Man page and completion come from the option table, by the program itself.
set(generated ${CMAKE_BINARY_DIR}/generated)
add_custom_command(OUTPUT ${generated}/verbale.1 ${generated}/verbale.bash ${generated}/_verbale
  ${generated}/verbale.fish
  COMMAND ${CMAKE_COMMAND} -E make_directory ${generated}
  COMMAND verbale_program man > ${generated}/verbale.1
  COMMAND verbale_program completion bash > ${generated}/verbale.bash
  COMMAND verbale_program completion zsh > ${generated}/_verbale
  COMMAND verbale_program completion fish > ${generated}/verbale.fish
  DEPENDS verbale_program)
add_custom_target(verbale_pages ALL DEPENDS ${generated}/verbale.1)
install(FILES ${generated}/verbale.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${generated}/verbale.bash
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME verbale)
install(FILES ${generated}/_verbale DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${generated}/verbale.fish
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME verbale)
set(CPACK_PACKAGE_CONTACT "The Verbale maintainers")
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
include(CPack)
