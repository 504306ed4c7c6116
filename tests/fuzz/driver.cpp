// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without libFuzzer: every file of a kept corpus, then mutations of them for some seconds, the same
// for the same seed.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <unistd.h>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
// Sanitizers end the process without a signal; they offer this instead.
extern "C" __attribute__((weak)) void __sanitizer_set_death_callback(void (*callback)());

namespace {

using Input = std::string;
constexpr std::size_t kLongest = 16384;

const Input* current = nullptr;

// Only calls that a signal handler may make.
void keepInput() {
    if (current == nullptr)
        return;
    const int file = ::open("fuzz-crash.bin", O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file >= 0 && ::write(file, current->data(), current->size()) >= 0)
        static_cast<void>(::write(STDERR_FILENO, "input kept in fuzz-crash.bin\n", 29));
    ::close(file);
}

void onSignal(int signal) {
    keepInput();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const Input& input) {
    current = &input;
    // An exact copy on the heap: a sanitizer then sees a read past the end.
    const std::vector<std::uint8_t> bytes(input.begin(), input.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    current = nullptr;
}

class Mutator {
public:
    Mutator(const std::vector<Input>& corpus, std::uint64_t seed) : m_corpus(corpus), m_random(seed) {}

    Input next() {
        Input input = pick();
        for (std::size_t steps = 1 + below(8); steps > 0; --steps)
            step(input);
        input.resize(std::min(input.size(), kLongest));
        return input;
    }

private:
    std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_random() % bound; }
    const Input& pick() { return m_corpus[below(m_corpus.size())]; }
    // A byte that means something is most likely one that the corpus holds.
    char letter() {
        const Input& from = pick();
        return from.empty() || below(8) == 0 ? static_cast<char>(below(256)) : from[below(from.size())];
    }
    Input piece(const Input& from) {
        const std::size_t at = below(from.size() + 1);
        return from.substr(at, below(std::min<std::size_t>(from.size() - at, 64) + 1));
    }
    void step(Input& input) {
        const std::size_t at = below(input.size() + 1);
        switch (below(8)) {
        case 0: // a bit
            if (at < input.size())
                input[at] = static_cast<char>(input[at] ^ (1 << below(8)));
            break;
        case 1: // a byte
            if (at < input.size())
                input[at] = letter();
            break;
        case 2:
            input.insert(at, 1, letter());
            break;
        case 3:
            input.insert(at, piece(input));
            break;
        case 4:
            input.insert(at, piece(pick()));
            break;
        case 5:
            input.erase(at, below(16));
            break;
        case 6: // the head of one, the tail of another
            input = input.substr(0, at) + piece(pick());
            break;
        default:
            if (below(4) == 0)
                input.resize(at);
            break;
        }
    }

    const std::vector<Input>& m_corpus;
    std::mt19937_64 m_random;
};

std::vector<Input> load(const std::string& folder) {
    std::vector<std::filesystem::path> paths;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(folder, missing))
        paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end()); // the order of a folder is nobody's promise
    std::vector<Input> corpus;
    for (const auto& path : paths) {
        std::ifstream file(path, std::ios::binary);
        corpus.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return corpus;
}

} // namespace

// driver CORPUS SECONDS SEED, or driver FILE to run one input.
int main(int argc, char** argv) {
    for (const int signal : {SIGSEGV, SIGABRT, SIGFPE, SIGBUS, SIGILL})
        std::signal(signal, onSignal);
    if (__sanitizer_set_death_callback != nullptr)
        __sanitizer_set_death_callback(keepInput);
    if (argc == 2) {
        std::ifstream file(argv[1], std::ios::binary);
        run(Input(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()));
        return 0;
    }
    if (argc != 4) {
        std::fprintf(stderr, "usage: %s CORPUS SECONDS SEED | FILE\n", argv[0]);
        return 2;
    }
    const std::vector<Input> corpus = load(argv[1]);
    if (corpus.empty()) {
        std::fprintf(stderr, "no corpus in %s\n", argv[1]);
        return 2;
    }
    for (const Input& input : corpus)
        run(input);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(std::strtol(argv[2], nullptr, 10));
    Mutator mutator(corpus, std::strtoull(argv[3], nullptr, 10));
    std::uint64_t runs = 0;
    for (; std::chrono::steady_clock::now() < end; ++runs) {
        const Input input = mutator.next();
        run(input);
    }
    std::printf("%zu kept inputs and %llu mutations, no complaint\n", corpus.size(),
                static_cast<unsigned long long>(runs));
    return 0;
}
