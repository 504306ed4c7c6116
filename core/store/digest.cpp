// SPDX-License-Identifier: GPL-3.0-or-later
// SHA-256 through the EVP interface, which uses the processor's instructions where it has them.
#include "core/store/digest.h"

#include "core/store/fault.h"

#include <algorithm>
#include <openssl/evp.h>

namespace counterpart::store {

Digest sha256(std::string_view bytes) {
    Digest digest;
    unsigned int size = 0;
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1 ||
        size != digest.size()) {
        throw Fault(ErrorCode::Internal, "SHA-256 is not available");
    }
    return digest;
}

std::string hexOf(const Digest& digest) {
    constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * digest.size());
    for (const std::uint8_t byte : digest) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

Digest digestFrom(std::string_view bytes) {
    Digest digest;
    if (bytes.size() != digest.size()) {
        throw Fault(ErrorCode::DamagedWorkspace, "a digest of " + std::to_string(bytes.size()) + " bytes");
    }
    std::ranges::copy(bytes, reinterpret_cast<char*>(digest.data()));
    return digest;
}

} // namespace counterpart::store
