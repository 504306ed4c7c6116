// SPDX-License-Identifier: GPL-3.0-or-later
// Text in records: Text (free text, 8 bytes, shared), Symbol (a word out of few, 4 bytes, interned) and small byte-wise
// helpers.
#pragma once

#include <atomic>
#include <compare>
#include <concepts>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace counterpart {

// Immutable UTF-8 text with shared ownership; the empty text owns nothing. Copies are one atomic increment, from any
// thread.
class Text {
public:
    Text() noexcept = default;
    Text(std::string_view text); // NOLINT(google-explicit-constructor): records are filled from text everywhere
    Text(const char* text) : Text(std::string_view(text)) {}
    Text(const std::string& text) : Text(std::string_view(text)) {}
    Text(const Text& other) noexcept : m_block(other.m_block) {
        if (m_block != nullptr) {
            m_block->references.fetch_add(1, std::memory_order_relaxed);
        }
    }
    Text(Text&& other) noexcept : m_block(std::exchange(other.m_block, nullptr)) {}
    Text& operator=(Text other) noexcept {
        std::swap(m_block, other.m_block);
        return *this;
    }
    ~Text() { release(); }

    bool empty() const { return m_block == nullptr; }
    std::string_view view() const {
        return m_block == nullptr ? std::string_view()
                                  : std::string_view(reinterpret_cast<const char*>(m_block + 1), m_block->length);
    }
    std::string str() const { return std::string(view()); }
    operator std::string_view() const { return view(); } // NOLINT(google-explicit-constructor)

    friend bool operator==(const Text& a, const Text& b) { return a.m_block == b.m_block || a.view() == b.view(); }
    friend auto operator<=>(const Text& a, const Text& b) { return a.view() <=> b.view(); }
    // Against anything that reads as text, without making a Text of it.
    template <class View>
    requires(!std::same_as<View, Text> && std::convertible_to<const View&, std::string_view>) friend bool
    operator==(const Text& a, const View& b) {
        return a.view() == std::string_view(b);
    }

private:
    struct Block { // its bytes follow it
        std::atomic<std::uint32_t> references;
        std::uint32_t length;
    };
    void release() noexcept {
        if (m_block != nullptr && m_block->references.fetch_sub(1, std::memory_order_acq_rel) == 1) {
            destroy(m_block);
        }
    }
    static void destroy(Block* block) noexcept;
    Block* m_block = nullptr;
};

// A word of a small vocabulary (stage, touch type, region, owner ...), interned for the life of the process. Index 0 is
// the empty word. Comparison by == is one integer compare; order by index means nothing: use less() where order is
// shown.
class Symbol {
public:
    constexpr Symbol() = default;
    explicit Symbol(std::string_view word);
    static constexpr Symbol fromIndex(std::uint32_t index) { return Symbol(index, 0); }
    static std::uint32_t count(); // how many words exist: bound for tables indexed by index()

    constexpr bool empty() const { return m_index == 0; }
    constexpr std::uint32_t index() const { return m_index; }
    std::string_view view() const; // valid for the life of the process
    std::string str() const { return std::string(view()); }

    friend constexpr bool operator==(Symbol, Symbol) = default;
    static bool less(Symbol a, Symbol b) { return a.view() < b.view(); }

private:
    constexpr Symbol(std::uint32_t index, int) : m_index(index) {}
    std::uint32_t m_index = 0;
};

std::string_view trimmed(std::string_view text); // ASCII white space and U+00A0 at both ends
std::string foldedAscii(std::string_view text);  // A-Z to a-z, other bytes untouched
bool equalsIgnoringAsciiCase(std::string_view a, std::string_view b);
bool isUtf8(std::string_view bytes);
std::uint64_t fnv1a(std::string_view bytes, std::uint64_t seed = 0xcbf29ce484222325ULL); // 64-bit FNV-1a
std::uint64_t hashOf(std::string_view bytes); // fast, not stable across versions: for tables in memory only

} // namespace counterpart

template <>
struct std::hash<counterpart::Text> {
    std::size_t operator()(const counterpart::Text& text) const noexcept { return counterpart::hashOf(text.view()); }
};

template <>
struct std::hash<counterpart::Symbol> {
    std::size_t operator()(counterpart::Symbol symbol) const noexcept { return symbol.index(); }
};
