#pragma once
// Which recorded sessions a command is about: named ones, or those that match. The options are the same for
// `sessions list` and `export`.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "api/filter.h"
#include "recording/reader.h"

namespace postern::app {

inline constexpr std::size_t kMaxExported = 1'000'000; // sessions in one export

struct Selection {
    std::vector<std::string> ids; // beginnings of IDs; not empty: nothing else counts but `filterText`
    recording::SessionFilter sessions;
    std::string since, until; // as typed
    bool isOpen = false;
    std::string filterText; // in the filter language: sessions with a statement that matches
    api::Filter filter;     // made of it by prepare()

    bool isEverything() const; // nothing was asked for
};

// Adds --search, --agent, … to a subcommand.
void addSelection(CLI::App& subcommand, Selection& selection);
// Reads times and the filter; an error says what to write instead.
Result<> prepare(Selection& selection);
// In the order named, else newest first. An error when a named session is not there.
Result<std::vector<recording::SessionSummary>> select(recording::SessionReader& reader, const Selection& selection);
// The selection in words, for the cover of a report.
std::string describe(const Selection& selection);
// What is wrong with a filter and where, as one sentence.
std::string describe(const api::FilterProblem& problem);

} // namespace postern::app
