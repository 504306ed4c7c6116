// SPDX-License-Identifier: GPL-3.0-or-later
// Who made these bytes? Ed25519 (RFC 8032) through OpenSSL's libcrypto.
#pragma once

#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace counterpart::packet {

using PublicKey = std::array<std::uint8_t, 32>;
using SecretKey = std::array<std::uint8_t, 32>; // the seed; whoever has it signs as its owner
using Signature = std::array<std::uint8_t, 64>;

struct KeyPair {
    SecretKey secret{};
    PublicKey open{};
};

Result<KeyPair> newKeyPair(); // from the system's random numbers
Result<KeyPair> keyPairOf(const SecretKey& secret);
Result<Signature> sign(const KeyPair& keys, std::string_view bytes);
bool isSignedBy(const PublicKey& key, const Signature& signature, std::string_view bytes);

std::string hexOf(const PublicKey& key); // 64 lower-case digits; secrets are written the same way
// BadArgument unless the text is 64 digits (upper or lower case, white space around it).
Result<PublicKey> keyOfHex(std::string_view hex);

} // namespace counterpart::packet
