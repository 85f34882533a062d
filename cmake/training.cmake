# Programs that print what the trained parts see (training/README.md).
option(VERBALE_TRAINING "Build what training asks" OFF)
if(VERBALE_TRAINING)
  foreach(program confidence_features event_features role_features pair_features statement_features)
    add_executable(verbale_${program} ${PROJECT_SOURCE_DIR}/training/${program}.cc)
    target_link_libraries(verbale_${program} PRIVATE verbale verbale_flags)
    set_target_properties(verbale_${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
  endforeach()
endif()
