// SPDX-License-Identifier: GPL-3.0-or-later
// What does the store throw? One exception that carries an Error; only core/workspace catches it.
#pragma once

#include "core/base/result.h"

#include <exception>
#include <string>
#include <utility>

namespace counterpart::store {

class Fault : public std::exception {
public:
    explicit Fault(Error error) : m_error(std::move(error)) {}
    Fault(ErrorCode code, std::string detail) : m_error(makeError(code, {}, std::move(detail))) {}
    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return m_error.detail.c_str(); }

private:
    Error m_error;
};

} // namespace counterpart::store
