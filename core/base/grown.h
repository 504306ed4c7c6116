// SPDX-License-Identifier: GPL-3.0-or-later
// A long array of which later versions add a few elements at the end and share the rest.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace counterpart {

// Immutable; a copy costs nothing, an appended version costs the elements appended since the beginning. Reading costs
// one comparison more than a vector.
template <class T>
class Grown {
public:
    using value_type = T;

    Grown() = default;
    explicit Grown(std::vector<T> base)
        : m_base(std::make_shared<const std::vector<T>>(std::move(base))), m_first(m_base->data()),
          m_split(m_base->size()), m_size(m_split) {}

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T& operator[](std::size_t i) const { return i < m_split ? m_first[i] : m_last[i - m_split]; }
    std::span<const T> base() const { return {m_first, m_split}; } // everything as long as nothing was appended

    std::vector<T> toVector() const {
        std::vector<T> all(m_first, m_first + m_split);
        all.insert(all.end(), m_last, m_last + (m_size - m_split));
        return all;
    }

    Grown appended(std::span<const T> more) const {
        auto tail = m_tail ? std::make_shared<std::vector<T>>(*m_tail) : std::make_shared<std::vector<T>>();
        tail->insert(tail->end(), more.begin(), more.end());
        Grown next = *this;
        next.m_last = tail->data();
        next.m_size = m_split + tail->size();
        next.m_tail = std::move(tail);
        return next;
    }

private:
    std::shared_ptr<const std::vector<T>> m_base;
    std::shared_ptr<const std::vector<T>> m_tail;
    const T* m_first = nullptr;
    const T* m_last = nullptr;
    std::size_t m_split = 0;
    std::size_t m_size = 0;
};

} // namespace counterpart
