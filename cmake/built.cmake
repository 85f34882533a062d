# With VERBALE_BUILT, the build folder of this tree: its library and its compiled knowledge are taken as they are, so
# that scripts/python-test need not compile the library a second time.
add_library(verbale STATIC IMPORTED)
set_target_properties(verbale PROPERTIES IMPORTED_LOCATION ${VERBALE_BUILT}/libverbale.a)
target_include_directories(verbale INTERFACE ${CMAKE_SOURCE_DIR}/include)
foreach(name sqlite3 simdjson gumbo archive utf8proc xxhash hwy icu expat zstd crypto tomlplusplus fmt)
  target_link_libraries(verbale INTERFACE ${verbale_link_${name}})
endforeach()
target_link_libraries(verbale INTERFACE Threads::Threads)
set(VERBALE_INDEX ${VERBALE_BUILT}/knowledge.index)
add_custom_target(verbale_index)
