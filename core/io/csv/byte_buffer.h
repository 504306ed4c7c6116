// SPDX-License-Identifier: GPL-3.0-or-later
// Where do bytes go whose number is not known beforehand? Grows without filling the new room with zeros first.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>

namespace counterpart::csv {

class ByteBuffer {
public:
    ByteBuffer() = default;
    ByteBuffer(ByteBuffer&& other) noexcept
        : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0)),
          m_capacity(std::exchange(other.m_capacity, 0)) {}
    ByteBuffer& operator=(ByteBuffer&& other) noexcept {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        std::swap(m_capacity, other.m_capacity);
        return *this;
    }
    ByteBuffer(const ByteBuffer&) = delete;
    ByteBuffer& operator=(const ByteBuffer&) = delete;
    ~ByteBuffer() { std::free(m_data); }

    std::size_t size() const { return m_size; }
    std::size_t room() const { return m_capacity - m_size; }
    char* tail() { return m_data + m_size; } // write here up to room() bytes, then grow(by)
    void grow(std::size_t by) { m_size += by; }
    void reserve(std::size_t more) {
        if (room() >= more)
            return;
        const std::size_t capacity = std::max(m_size + more, m_capacity + m_capacity / 2);
        void* moved = std::realloc(m_data, capacity);
        if (moved == nullptr)
            throw std::bad_alloc();
        m_data = static_cast<char*>(moved);
        m_capacity = capacity;
    }
    // Hands the bytes over; the buffer is empty afterwards.
    std::shared_ptr<const char> release() {
        m_size = m_capacity = 0;
        return {std::exchange(m_data, nullptr), [](const char* data) { std::free(const_cast<char*>(data)); }};
    }

private:
    char* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace counterpart::csv
