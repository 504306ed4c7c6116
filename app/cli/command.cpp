// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a command line apart and runs its subcommand.
#include "app/cli/command.h"

#include "ui/bridge/error_text.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>

namespace counterpart::cli {

std::string Call::value(const std::string& option, std::string otherwise) const {
    const auto found = options.find(option);
    return found == options.end() ? otherwise : found->second.back();
}

Format Call::format() const {
    if (has("json")) {
        return Format::Json;
    }
    return has("csv") ? Format::Csv : Format::Text;
}

namespace {

// Fills `call` from the words after the subcommand's name; the message of what is wrong, or "".
std::string takeApart(const Command& command, std::span<const std::string> arguments, Call& call) {
    bool onlyWords = false;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--") {
            onlyWords = true;
            continue;
        }
        if (onlyWords || argument.size() < 2 || argument[0] != '-') {
            call.words.push_back(argument);
            continue;
        }
        std::string name = argument == "-o" ? "output" : argument.starts_with("--") ? argument.substr(2) : argument;
        std::optional<std::string> value;
        if (const auto equals = name.find('='); equals != std::string::npos) {
            value = name.substr(equals + 1);
            name.resize(equals);
        }
        if (std::ranges::find(command.options, name) != command.options.end()) {
            if (value) {
                return fmt::format("--{} takes no value", name);
            }
            call.options[name].emplace_back();
        } else if (std::ranges::find(command.options, name + "=") != command.options.end()) {
            if (!value && i + 1 >= arguments.size()) {
                return fmt::format("{} needs a value", argument);
            }
            call.options[name].push_back(value ? *value : arguments[++i]);
        } else {
            return fmt::format("{} is not an option of {}", argument, command.name);
        }
    }
    const int words = static_cast<int>(call.words.size());
    if (words < command.fewestWords || (command.mostWords >= 0 && words > command.mostWords)) {
        return fmt::format("{} takes {}", command.name, command.arguments);
    }
    return {};
}

} // namespace

const Command* commandNamed(std::string_view name) {
    const auto found = std::ranges::find(commands(), name, &Command::name);
    return found == commands().end() ? nullptr : &*found;
}

int run(const std::vector<std::string>& arguments) {
    const Command* command = commandNamed(arguments.front());
    if (command == nullptr) {
        printError(fmt::format("`{}` is not a subcommand. `counterpart help` lists them.", arguments.front()));
        return Usage;
    }
    Call call;
    const std::string wrong = takeApart(*command, std::span(arguments).subspan(1), call);
    if (!wrong.empty()) {
        printError(fmt::format("{}. Usage: counterpart {} {}", wrong, command->name, command->arguments));
        return Usage;
    }
    return command->run(call);
}

void printUsage() {
    printLine("counterpart [FILE]                opens the window");
    for (const Command& command : commands()) {
        printLine(fmt::format("counterpart {:<14} {:<28} {}", command.name, command.arguments, command.help));
    }
    printLine("Results take --as-of DATE, --model M, --period P, --currency C, --rulebook FILE, --json, --csv.");
    printLine("Exit: 0 ok, 1 the answer is no or rows were rejected, 2 usage, 3 the file cannot be used.");
}

int fail(const Error& error, Exit exit) {
    printError(errorText(error).toStdString());
    return exit;
}

Surroundings surroundings() {
    const auto now = [] {
        const auto since = std::chrono::system_clock::now().time_since_epoch();
        return Time{std::chrono::duration_cast<std::chrono::seconds>(since).count()};
    };
    for (const char* variable : {"COUNTERPART_AUTHOR", "USER", "USERNAME"}) {
        if (const char* name = std::getenv(variable); name != nullptr && *name != '\0') {
            return {now, name};
        }
    }
    return {now, "unknown"};
}

Result<std::unique_ptr<Workspace>> openFile(const std::string& path, OpenMode mode) {
    return Workspace::open(path, mode, surroundings());
}

Result<std::int64_t> numberOption(const Call& call, const std::string& name, std::int64_t otherwise, std::int64_t least,
                                  std::int64_t most) {
    if (!call.has(name)) {
        return otherwise;
    }
    const std::string text = call.value(name);
    std::int64_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc() || end != text.data() + text.size() || value < least || value > most) {
        return makeError(ErrorCode::BadArgument, "--" + name + " " + text,
                         fmt::format("Expected a whole number from {} to {}.", least, most));
    }
    return value;
}

} // namespace counterpart::cli
