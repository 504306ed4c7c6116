// SPDX-License-Identifier: GPL-3.0-or-later
// Rows grouped by an item, of which a later version replaces a few items and shares the rest.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace counterpart {

// `Bulk` holds the rows of all items, one after the other; so does each layer for the items it replaces. A copy costs a
// pointer per 1,024 items and one per layer; nothing is ever moved. Immutable, read from any thread.
template <class Bulk>
class Layered {
public:
    struct Spot { // item number `at` of `in`
        const Bulk& in;
        std::uint32_t at;
    };

    Layered() : Layered(Bulk()) {}
    explicit Layered(Bulk bulk) : m_bulk(std::make_shared<const Bulk>(std::move(bulk))) {}

    Spot operator[](std::uint32_t item) const {
        if (m_where.empty()) {
            return {*m_bulk, item};
        }
        const auto& block = m_where[item / kItems];
        const Where where = block ? (*block)[item % kItems] : Where{};
        return where.layer == 0 ? Spot{*m_bulk, item} : Spot{*m_layers[where.layer - 1], where.at};
    }
    // Item number i of `layer` stands in for items[i]; `size` items in all, of which new ones must be among them.
    Layered replaced(std::span<const std::uint32_t> items, Bulk layer, std::size_t size) const {
        Layered next = *this;
        next.m_where.resize((size + kItems - 1) / kItems);
        next.m_layers.push_back(std::make_shared<const Bulk>(std::move(layer)));
        const auto number = static_cast<std::uint32_t>(next.m_layers.size());
        std::uint32_t at = 0;
        std::shared_ptr<Places> own; // of the block at hand: ascending items come block by block
        for (const std::uint32_t item : items) {
            auto& block = next.m_where[item / kItems];
            if (own == nullptr || block != own) {
                own = block ? std::make_shared<Places>(*block) : std::make_shared<Places>();
                block = own;
            }
            (*own)[item % kItems] = {number, at++};
        }
        return next;
    }
    // The rows of all items as long as nothing was replaced: then item number d of the bulk is item d.
    bool isFlat() const { return m_layers.empty(); }
    const Bulk& bulk() const { return *m_bulk; }
    std::size_t layers() const { return m_layers.size(); }
    void forEachLayer(auto&& take) const { // the bulk first; of an item only where operator[] leads to is right
        take(*m_bulk);
        for (const auto& layer : m_layers) {
            take(*layer);
        }
    }

private:
    static constexpr std::size_t kItems = 1024;
    struct Where {
        std::uint32_t layer = 0; // 0 = the bulk
        std::uint32_t at = 0;
    };
    using Places = std::array<Where, kItems>;

    std::shared_ptr<const Bulk> m_bulk;
    std::vector<std::shared_ptr<const Bulk>> m_layers;
    std::vector<std::shared_ptr<const Places>> m_where; // null = all in the bulk
};

} // namespace counterpart
