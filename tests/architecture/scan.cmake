# SPDX-License-Identifier: Apache-2.0
# Reads the sources under ROOT and fails with one line a finding: what the walls between the modules cannot see, because
# it is not a matter of includes. Run by the test `architecture`; breaches.cmake proves each rule.
cmake_minimum_required(VERSION 3.25)

# Adapters: each wraps a library that throws, and may therefore catch.
set(adapters
    core/base/json.cpp
    core/task/fields_schema.cpp)
list(JOIN adapters "|" adapters)
# Files of data, not of code, which may be long.
set(longFiles)
set(maxLines 400)

# Rules: where (a regex on the path), where not, what (a regex on the code), and the sentence. The code is read without
# comments and, where the rule says CODE, without the contents of its string literals.
set(rules "")
function(rule where except kind what sentence)
    list(LENGTH rules n)
    set(rules ${rules} ${n} PARENT_SCOPE)
    foreach(part IN ITEMS where except kind what sentence)
        set(${part}_${n} "${${part}}" PARENT_SCOPE)
    endforeach()
endfunction()
set(product "^(core|ui|app)/")
set(word "(^|[^A-Za-z0-9_])")
rule("^core/" "^$" CODE "${word}tr\\(" "core speaks codes, not sentences on screen: no tr()")
rule("${product}" "^core/(store|cache)/" CODE "${word}QSql[A-Z]" "SQL lives in core/store and core/cache alone")
rule("${product}" "^core/(store|cache)/" TEXT
     "\"[a-z]*\\(?[ \t\n]*(SELECT|INSERT|UPDATE|DELETE FROM|REPLACE INTO|CREATE (TABLE|INDEX|VIEW)|ALTER TABLE|DROP|PRAGMA|select |insert into|create table|delete from)[^A-Za-z]"
     "SQL lives in core/store and core/cache alone")
rule("${product}" "^core/net/" CODE "curl_(easy|multi|global|slist|share)_|${word}CURL[A-Z]*[^A-Za-z0-9]|<curl/"
     "curl lives in core/net alone")
rule("${product}" "^core/net/" CODE "${word}QNetwork(AccessManager|Reply)" "QNetworkAccessManager lives in core/net alone")
rule("^(core|ui)/" "^(${adapters})$" CODE "${word}(throw|catch|try)[^A-Za-z0-9_]"
     "errors are values here: throw and catch only in the adapters that scan.cmake lists")
rule("${product}" "^$" CODE "${word}sender\\(" "no sender(): capture what the slot needs")
rule("${product}" "^$" CODE "${word}(SIGNAL|SLOT)\\(" "no string SIGNAL() and SLOT(): the compiler cannot check them")
rule("${product}" "^$" CODE "${word}(QEventLoop[^A-Za-z0-9]|processEvents\\(|waitFor(ReadyRead|Connected|Disconnected|BytesWritten|NewConnection|Encrypted)\\()"
     "no nested event loop and no waiting inside one")
rule("^core/" "^$" CODE "std::(ranges::)?views|ranges::view" "clang 14 cannot compile std::views: write the loop")
rule("${product}|^tests/" "^$" CODE "${word}using namespace std[ ;]" "no using namespace std")

set(problems "")
function(problem text)
    set(problems "${problems}\n  ${text}" PARENT_SCOPE)
endfunction()

# What is wrong with the bytes of a file: not UTF-8 as RFC 3629 has it, or carriage returns (which file(READ) drops, so
# this looks at the hex digits).
function(byte_problem path result)
    file(READ "${path}" hex HEX)
    string(REGEX REPLACE "(..)" "\\1 " hex "${hex}")
    set(${result} "" PARENT_SCOPE)
    if(hex MATCHES "0d ")
        set(${result} "has carriage returns; lines end in \\n here" PARENT_SCOPE)
    endif()
    string(REGEX REPLACE "(c[2-9a-f] |d. |e0 [ab]. |e[1-9a-cef] [89ab]. |ed [89]. |f0 [9ab]. [89ab]. |f[1-3] [89ab]. [89ab]. |f4 8. [89ab]. )[89ab]. "
           "" hex "${hex}")
    string(REGEX REPLACE "[0-7]. " "" hex "${hex}")
    if(NOT hex STREQUAL "")
        set(${result} "is not UTF-8" PARENT_SCOPE)
    endif()
endfunction()

file(GLOB_RECURSE files RELATIVE "${ROOT}"
    "${ROOT}/core/*.h" "${ROOT}/core/*.cpp" "${ROOT}/ui/*.h" "${ROOT}/ui/*.cpp" "${ROOT}/app/*.h" "${ROOT}/app/*.cpp"
    "${ROOT}/tests/*.h" "${ROOT}/tests/*.cpp" "${ROOT}/core/*.txt" "${ROOT}/core/*.md" "${ROOT}/cmake/*.cmake"
    "${ROOT}/tests/*.cmake" "${ROOT}/tests/*.txt" "${ROOT}/installer/*.sh" "${ROOT}/resources/*.sql" "${ROOT}/resources/*.json")
file(GLOB documents RELATIVE "${ROOT}" "${ROOT}/*.md" "${ROOT}/*.txt" "${ROOT}/LICENSE")
list(APPEND files ${documents})
set(sources 0)
# All of the window is one namespace and one program: a class of one name in two headers would be two things under one
# symbol, and the linker would keep either.
foreach(file IN LISTS files)
    byte_problem("${ROOT}/${file}" wrong)
    if(wrong)
        problem("${file}: ${wrong}")
    endif()
    if(NOT file MATCHES "\\.(h|cpp|sh)$")
        continue()
    endif()
    file(READ "${ROOT}/${file}" text)
    math(EXPR sources "${sources} + 1")

    set(licence "Apache-2.0")
    if(file MATCHES "^(app|ui)/")
        set(licence "GPL-3.0-or-later")
    endif()
    if(NOT text MATCHES "^(#![^\n]*\n)?(//|#) SPDX-License-Identifier: ${licence}\n")
        problem("${file}: the first line must be: SPDX-License-Identifier: ${licence}")
    endif()
    if(file MATCHES "\\.sh$")
        continue()
    endif()

    if(file MATCHES "^ui/.*\\.h$")
        string(REGEX MATCHALL "\n(class|struct|enum class) [A-Za-z0-9]+( final)?( : [^;{]*)?\n?{" definitions "${text}")
        foreach(definition IN LISTS definitions)
            string(REGEX REPLACE "^\n(class|struct|enum class) ([A-Za-z0-9]+).*" "\\2" name "${definition}")
            if(DEFINED uiClass_${name})
                problem("${file}: ${name} is defined in ${uiClass_${name}} too; the window is one namespace, give it another name")
            endif()
            set(uiClass_${name} "${file}")
        endforeach()
    endif()

    if(file MATCHES "${product}" AND NOT file IN_LIST longFiles)
        string(REGEX REPLACE "[^\n]+" "" breaks "${text}")
        string(LENGTH "${breaks}" lines)
        if(lines GREATER maxLines)
            problem("${file}: has ${lines} lines; a product file has at most ${maxLines}")
        endif()
    endif()

    # One pass over literals and comments together, so that quotes in comments and slashes in strings mislead nobody: each
    # match is a stretch of code or one literal, and what comments follow it.
    set(char "'([^'\\\n]|\\\\[^'\n]+|\\\\')'")
    set(string "\"([^\"\\\n]|\\\\.)*\"")
    set(raw "R\"[a-z]*\\(([^)]|\\)+[^)\"a-z])*\\)+[a-z]*\"")
    set(comment "//[^\n]*|/\\*([^*]|\\*+[^*/])*\\*+/")
    string(REGEX REPLACE "([^\"'/R]+|${raw}|${string}|${char}|.)(${comment})*" "\\1" TEXT "\n${text}")
    string(REGEX REPLACE "${raw}|${string}|${char}" "\"\"" CODE "${TEXT}")
    foreach(n IN LISTS rules)
        if(file MATCHES "${where_${n}}" AND NOT file MATCHES "${except_${n}}"
           AND "${${kind_${n}}}" MATCHES "${what_${n}}")
            string(STRIP "${CMAKE_MATCH_0}" found)
            problem("${file}: ${sentence_${n}} (${found})")
        endif()
    endforeach()
endforeach()
if(sources EQUAL 0)
    problem("no source file under ${ROOT}")
endif()
if(NOT problems STREQUAL "")
    message(FATAL_ERROR "Not as core/README.md and CONTRIBUTING.md have it:${problems}")
endif()
message(STATUS "${sources} source files read")
