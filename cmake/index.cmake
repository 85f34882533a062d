# The compiled knowledge (docs/index.md), made by the program itself: beside the program for a build, in the
# data folder of an installation. A data file that changes without a new build is noticed by the program.
set(VERBALE_INDEX ${CMAKE_BINARY_DIR}/knowledge.index)
file(GLOB_RECURSE knowledge CONFIGURE_DEPENDS
  ${CMAKE_SOURCE_DIR}/data/*.toml ${CMAKE_SOURCE_DIR}/data/*.tsv)
add_custom_command(OUTPUT ${VERBALE_INDEX}
  COMMAND verbale_program actors build --data ${CMAKE_SOURCE_DIR}/data -o ${VERBALE_INDEX} --quiet
  DEPENDS verbale_program ${knowledge} VERBATIM)
add_custom_target(verbale_index ALL DEPENDS ${VERBALE_INDEX})
