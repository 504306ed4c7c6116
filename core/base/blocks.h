// SPDX-License-Identifier: GPL-3.0-or-later
// A long array of which two versions share all but the blocks that differ.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace counterpart {

// Behaves as a value. A copy costs one pointer per 4,096 elements; writing to a block that another copy shares copies
// that block first. Reading costs one load more than a vector. Threads may write to different elements of a freshly
// resized array at the same time.
template <class T>
class Blocks {
    static constexpr std::size_t kShift = 12;
    static constexpr std::size_t kSize = std::size_t{1} << kShift;
    using Block = std::array<T, kSize>;

public:
    using value_type = T;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    const T& operator[](std::size_t i) const { return (*m_blocks[i >> kShift])[i & (kSize - 1)]; }
    T& operator[](std::size_t i) {
        std::shared_ptr<Block>& block = m_blocks[i >> kShift];
        if (block.use_count() > 1) {
            block = std::make_shared<Block>(*block);
        }
        return (*block)[i & (kSize - 1)];
    }
    void resize(std::size_t size) { // new elements are T()
        while (m_blocks.size() << kShift < size) {
            m_blocks.push_back(std::make_shared<Block>());
        }
        m_blocks.resize((size + kSize - 1) >> kShift);
        for (std::size_t i = m_size; i < size && (i & (kSize - 1)) != 0; ++i) { // left over from an earlier shrinking
            (*this)[i] = T();
        }
        m_size = size;
    }
    void push_back(const T& value) {
        resize(m_size + 1);
        (*this)[m_size - 1] = value;
    }

    class Iterator {
    public:
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        Iterator() = default;
        Iterator(const Blocks* of, std::size_t at) : m_of(of), m_at(at) {}
        const T& operator*() const { return (*m_of)[m_at]; }
        Iterator& operator++() {
            ++m_at;
            return *this;
        }
        Iterator operator++(int) { return {m_of, m_at++}; }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        const Blocks* m_of = nullptr;
        std::size_t m_at = 0;
    };
    Iterator begin() const { return {this, 0}; }
    Iterator end() const { return {this, m_size}; }

private:
    std::vector<std::shared_ptr<Block>> m_blocks;
    std::size_t m_size = 0;
};

} // namespace counterpart
