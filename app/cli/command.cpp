// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a command line apart and runs its subcommand.
#include "app/cli/lens.h"
#include "app/window.h"
#include "ui/bridge/error_text.h"
#include "ui/bridge/kind_text.h"

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

constexpr const char* kLensHelp =
    "LENS: --as-of DATE      YYYY-MM-DD; without it the last day on which anything happened\n"
    "      --model MODEL     equal, linear, first, last, decay, position, role; without it the rulebook's\n"
    "      --period PERIOD   2026, 2026-Q3, 2026-09, 2026-W37, FROM..TO (without TO's own day), all; without it all\n"
    "      --currency CODE   reporting currency; without it the workspace's\n"
    "      --rulebook JSON   a rulebook file instead of the one in force";

// The option of that name as the table has it; empty when the subcommand has none.
std::string_view optionNamed(const Command& command, std::string_view name) {
    for (const std::string& option : command.options) {
        if (std::string_view(option).substr(0, option.find('=')) == name) {
            return option;
        }
    }
    return {};
}

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
        const std::string_view option = optionNamed(command, name);
        if (option.empty()) {
            return fmt::format("{} is not an option of {}", argument, command.name);
        }
        if (option.find('=') == std::string_view::npos) {
            if (value) {
                return fmt::format("--{} takes no value", name);
            }
            call.options[name].emplace_back();
        } else {
            if (!value && i + 1 >= arguments.size()) {
                return fmt::format("{} needs a value", argument);
            }
            call.options[name].push_back(value ? *value : arguments[++i]);
        }
    }
    const int words = static_cast<int>(call.words.size());
    if (words < command.fewestWords || (command.mostWords >= 0 && words > command.mostWords)) {
        return fmt::format("{} takes {}", command.name, command.arguments.empty() ? "no words" : command.arguments);
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
    const auto rest = std::span(arguments).subspan(1);
    if (std::ranges::find(rest, "--help") != rest.end()) {
        return help({"help", command->name});
    }
    Call call;
    const std::string wrong = takeApart(*command, rest, call);
    if (!wrong.empty()) {
        printError(fmt::format("{}. Usage: counterpart {} {}", wrong, command->name, usageOf(*command)));
        return Usage;
    }
    return command->run(call);
}

std::string usageOf(const Command& command) {
    std::string usage = command.arguments;
    const bool asks = !optionNamed(command, "model").empty();
    bool prints = false;
    for (const std::string& option : command.options) {
        const auto equals = option.find('=');
        if (asks && isQuestionOption(option)) {
            continue;
        }
        if (option == "csv") {
            prints = true;
        } else if (option == "output=F") {
            usage += command.arguments.find("-o ") == std::string::npos ? " [-o F]" : "";
        } else if (option != "json" || !prints) {
            usage += equals == std::string::npos
                         ? fmt::format(" [--{}]", option)
                         : fmt::format(" [--{} {}]", option.substr(0, equals), option.substr(equals + 1));
        }
    }
    usage += asks ? " [LENS]" : "";
    usage += prints ? " [--csv|--json]" : "";
    return usage.starts_with(' ') ? usage.substr(1) : usage;
}

void printUsage() {
    printLine("counterpart [FILE]\n    opens the window, on FILE or on the workspace used last");
    for (const Command& command : commands()) {
        printLine(fmt::format("counterpart {} {}\n    {}", command.name, usageOf(command), command.help));
    }
    printLine(fmt::format("counterpart screenshot {}\n    draws a panel as the window shows it", kScreenshotUsage));
    printLine("counterpart help [COMMAND]\n    this text, or that of one command; --version says the version");
    printLine(kLensHelp);
    printLine("Exit: 0 ok, 1 the answer is no or rows were rejected, 2 usage, 3 the file cannot be used.");
}

int help(const std::vector<std::string>& arguments) {
    if (arguments.size() < 2) {
        printUsage();
        return Ok;
    }
    if (arguments[1] == "screenshot") {
        printLine(fmt::format("counterpart screenshot {}", kScreenshotUsage));
        return Ok;
    }
    const Command* command = commandNamed(arguments[1]);
    if (command == nullptr) {
        return run({arguments[1]}); // says what is not understood
    }
    const std::string usage = usageOf(*command);
    printLine(fmt::format("counterpart {} {}\n    {}", command->name, usage, command->help));
    if (usage.find("[LENS]") != std::string::npos) {
        printLine(kLensHelp);
    }
    return Ok;
}

int fail(const Error& error, Exit exit) {
    printError(errorText(error).toStdString());
    return exit;
}

int commitAndSay(Workspace& workspace, Planned change) {
    const auto done = workspace.commit(std::move(change.changes), change.intent);
    if (!done) {
        return fail(done.error(), Unusable);
    }
    printLine(actionText(change.intent).toStdString());
    return Ok;
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
