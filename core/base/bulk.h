// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays with a number per row: not zeroed before they are filled, and shared where they are the same.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace counterpart {

// Leaves new elements as memory has them: whoever makes rows fills them, on all cores.
template <class T>
struct Unset : std::allocator<T> {
    template <class Other>
    struct rebind {
        using other = Unset<Other>;
    };
    template <class Element>
    void construct(Element* at) noexcept {
        ::new (static_cast<void*>(at)) Element;
#ifdef COUNTERPART_CHECKED
        std::memset(static_cast<void*>(at), 0xa5, sizeof(Element)); // so that tests notice what nobody filled
#endif
    }
    template <class Element, class... Arguments>
    void construct(Element* at, Arguments&&... arguments) {
        ::new (static_cast<void*>(at)) Element(std::forward<Arguments>(arguments)...);
    }
};

template <class T>
using Bulk = std::vector<T, Unset<T>>;

// Rows that nobody changes any more; a copy costs a pointer.
template <class T>
class SharedRows {
public:
    SharedRows() = default;
    SharedRows(Bulk<T> own) : SharedRows(std::make_shared<const Bulk<T>>(std::move(own))) {}
    SharedRows(std::shared_ptr<const Bulk<T>> rows)
        : m_rows(std::move(rows)), m_data(m_rows->data()), m_size(m_rows->size()) {}

    const T& operator[](std::size_t i) const { return m_data[i]; }
    const T& back() const { return m_data[m_size - 1]; }
    const T* data() const { return m_data; }
    const T* begin() const { return m_data; }
    const T* end() const { return m_data + m_size; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

private:
    std::shared_ptr<const Bulk<T>> m_rows;
    const T* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace counterpart
