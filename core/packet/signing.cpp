// SPDX-License-Identifier: GPL-3.0-or-later
// Ed25519 keys and signatures.
#include "core/packet/signing.h"

#include "core/base/text.h"

#include <memory>
#include <openssl/evp.h>

namespace counterpart::packet {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

Error unavailable() { return makeError(ErrorCode::Internal, {}, "Ed25519 is not available"); }
const unsigned char* at(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

Key secretOf(const SecretKey& secret) {
    return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, secret.data(), secret.size()), &EVP_PKEY_free};
}

int digitOf(char c) {
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

} // namespace

Result<KeyPair> newKeyPair() {
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), &EVP_PKEY_free);
    KeyPair pair;
    std::size_t size = pair.secret.size();
    if (!key || EVP_PKEY_get_raw_private_key(key.get(), pair.secret.data(), &size) != 1) {
        return unavailable();
    }
    return keyPairOf(pair.secret);
}

Result<KeyPair> keyPairOf(const SecretKey& secret) {
    const Key key = secretOf(secret);
    KeyPair pair{secret, {}};
    std::size_t size = pair.open.size();
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), pair.open.data(), &size) != 1) {
        return unavailable();
    }
    return pair;
}

Result<Signature> sign(const KeyPair& keys, std::string_view bytes) {
    const Key key = secretOf(keys.secret);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    Signature signature{};
    std::size_t size = signature.size();
    if (!key || !context || EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), signature.data(), &size, at(bytes), bytes.size()) != 1) {
        return unavailable();
    }
    return signature;
}

bool isSignedBy(const PublicKey& open, const Signature& signature, std::string_view bytes) {
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, open.data(), open.size()), &EVP_PKEY_free);
    const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return key && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), signature.data(), signature.size(), at(bytes), bytes.size()) == 1;
}

std::string hexOf(const PublicKey& key) {
    constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (const std::uint8_t byte : key) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

Result<PublicKey> keyOfHex(std::string_view hex) {
    const std::string_view digits = trimmed(hex);
    PublicKey key{};
    bool good = digits.size() == 2 * key.size();
    for (std::size_t i = 0; good && i < key.size(); ++i) {
        const int high = digitOf(digits[2 * i]);
        const int low = digitOf(digits[2 * i + 1]);
        good = high >= 0 && low >= 0;
        key[i] = static_cast<std::uint8_t>(16 * high + low);
    }
    if (!good) {
        return makeError(ErrorCode::BadArgument, std::string(digits.substr(0, 80)), "Expected a key of 64 hex digits.");
    }
    return key;
}

} // namespace counterpart::packet
