// SPDX-License-Identifier: GPL-3.0-or-later
// How words are interned: reading takes no lock, only a new word does.
#include "core/base/text.h"

#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace counterpart {

namespace {

// Words by index in chunks that double in size and never move.
class WordList {
public:
    std::string_view operator[](std::uint32_t index) const {
        const auto [chunk, offset] = place(index);
        const std::string_view* words = m_chunks[chunk].load(std::memory_order_acquire);
        return words == nullptr ? std::string_view() : words[offset];
    }
    void set(std::uint32_t index, std::string_view word) {
        const auto [chunk, offset] = place(index);
        std::string_view* words = m_chunks[chunk].load(std::memory_order_relaxed);
        if (words == nullptr) {
            words = new std::string_view[std::size_t{kFirstSize} << chunk]; // lives as long as the process
            words[offset] = word;
            m_chunks[chunk].store(words, std::memory_order_release);
        }
        words[offset] = word;
    }

private:
    static constexpr std::uint32_t kFirstSize = 256;
    static constexpr std::size_t kChunks = 25;
    static std::pair<std::size_t, std::size_t> place(std::uint32_t index) {
        const std::uint64_t shifted = std::uint64_t{index} + kFirstSize;
        const auto chunk = static_cast<std::size_t>(std::bit_width(shifted) - std::bit_width(kFirstSize));
        return {chunk, shifted - (std::uint64_t{kFirstSize} << chunk)};
    }
    std::array<std::atomic<std::string_view*>, kChunks> m_chunks{};
};

// An open-addressing table of (upper half of the hash, index); 0 = free. A slot once filled never changes.
struct Slots {
    explicit Slots(std::size_t size) : mask(size - 1), cells(new std::atomic<std::uint64_t>[size]()) {}
    const std::size_t mask;
    const std::unique_ptr<std::atomic<std::uint64_t>[]> cells;
};

class SymbolPool {
public:
    static SymbolPool& instance() {
        static auto* pool = new SymbolPool; // never destroyed: symbols are used by other statics
        return *pool;
    }

    std::uint32_t intern(std::string_view word) {
        const std::uint64_t hash = hashOf(word);
        const std::uint32_t found = find(*m_slots.load(std::memory_order_acquire), word, hash);
        return found != 0 ? found : insert(word, hash);
    }
    std::string_view word(std::uint32_t index) const { return m_words[index]; }
    std::uint32_t count() const { return m_count.load(std::memory_order_acquire); }

private:
    static constexpr std::uint64_t kTagMask = 0xffffffff00000000ULL;

    SymbolPool() { adopt(std::make_unique<Slots>(4096)); }

    void adopt(std::unique_ptr<Slots> slots) {
        m_slots.store(slots.get(), std::memory_order_release);
        m_tables.push_back(std::move(slots)); // older tables stay: somebody may be reading them
    }

    std::uint32_t find(const Slots& slots, std::string_view word, std::uint64_t hash) const {
        for (std::size_t at = hash & slots.mask;; at = (at + 1) & slots.mask) {
            const std::uint64_t cell = slots.cells[at].load(std::memory_order_acquire);
            if (cell == 0) {
                return 0;
            }
            const auto index = static_cast<std::uint32_t>(cell);
            if (((cell ^ hash) & kTagMask) == 0 && m_words[index] == word) {
                return index;
            }
        }
    }

    static void place(Slots& slots, std::uint64_t hash, std::uint32_t index) {
        std::size_t at = hash & slots.mask;
        while (slots.cells[at].load(std::memory_order_relaxed) != 0) {
            at = (at + 1) & slots.mask;
        }
        slots.cells[at].store((hash & kTagMask) | index, std::memory_order_release);
    }

    std::uint32_t insert(std::string_view word, std::uint64_t hash) {
        const std::lock_guard lock(m_writing);
        const std::uint32_t found = find(*m_slots.load(std::memory_order_relaxed), word, hash);
        if (found != 0) {
            return found; // somebody was quicker
        }
        const std::uint32_t index = m_count.load(std::memory_order_relaxed);
        if (index == UINT32_MAX) {
            throw std::length_error("too many different words");
        }
        if (std::size_t{index} * 2 > m_slots.load(std::memory_order_relaxed)->mask) {
            grow();
        }
        m_words.set(index, keep(word));
        m_count.store(index + 1, std::memory_order_release);
        place(*m_slots.load(std::memory_order_relaxed), hash, index);
        return index;
    }

    void grow() {
        auto larger = std::make_unique<Slots>((m_slots.load(std::memory_order_relaxed)->mask + 1) * 4);
        for (std::uint32_t index = 1; index < m_count.load(std::memory_order_relaxed); ++index) {
            place(*larger, hashOf(m_words[index]), index);
        }
        adopt(std::move(larger));
    }

    // Copies the bytes to where they stay.
    std::string_view keep(std::string_view word) {
        constexpr std::size_t kBlock = 64 * 1024;
        if (word.size() > m_room) {
            m_room = std::max(kBlock, word.size());
            m_blocks.push_back(std::make_unique<char[]>(m_room));
            m_free = m_blocks.back().get();
        }
        char* bytes = m_free;
        std::memcpy(bytes, word.data(), word.size());
        m_free += word.size();
        m_room -= word.size();
        return {bytes, word.size()};
    }

    WordList m_words;
    std::atomic<Slots*> m_slots{nullptr};
    std::atomic<std::uint32_t> m_count{1}; // the empty word
    std::mutex m_writing;                  // guards what follows, and all writes
    std::vector<std::unique_ptr<Slots>> m_tables;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    char* m_free = nullptr;
    std::size_t m_room = 0;
};

} // namespace

Symbol::Symbol(std::string_view word) : m_index(word.empty() ? 0 : SymbolPool::instance().intern(word)) {}

std::uint32_t Symbol::count() { return SymbolPool::instance().count(); }

std::string_view Symbol::view() const {
    return m_index == 0 ? std::string_view() : SymbolPool::instance().word(m_index);
}

} // namespace counterpart
