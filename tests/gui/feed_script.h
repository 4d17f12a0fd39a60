#pragma once
// A believable morning of three agents on one shop database, as recording events. What the events view is kept here.
#include <deque>
#include <string>
#include <vector>

#include "recording/event.h"

namespace postern::tests {

class FeedScript {
public:
    // Sessions are numbered from `firstSession`; time starts at `start` and moves on with every event.
    explicit FeedScript(Timestamp start, std::uint64_t firstSession = 1);

    // The whole script: some 40 statements with every verdict, parameters, masked results, an error, one still running.
    std::vector<recording::Event> morning();
    // `count` plain statements of one session, for volume.
    std::vector<recording::Event> volume(std::size_t count);

private:
    struct Open {
        recording::SessionId id;
        std::uint64_t seq = 0, statement = 0;
    };
    using Cells = std::vector<std::optional<std::string>>;

    std::string_view keep(std::string text);
    void push(Open& session, recording::EventBody body, std::int64_t micros);
    Open open(std::string_view agent, std::string_view executable, std::int64_t pid, std::string_view application,
              std::string_view kind = "ai");
    recording::Statement& ask(Open& session, std::string_view sql, recording::Texts kinds,
                              recording::Texts relations = {});
    void answer(Open& session, std::string_view tag, std::int64_t rows, std::int64_t micros,
                std::vector<recording::ColumnView> columns = {}, const std::vector<Cells>& cells = {});
    void fail(Open& session, std::string_view sqlstate, std::string_view message, std::string_view origin);
    void decide(Open& session, std::string_view outcome, std::string_view by = {}, std::string_view comment = {});
    void customers(Open& session);
    void refusals(Open& session);
    void migration(Open& session);

    std::deque<std::string> m_texts;
    std::vector<recording::Event> m_events;
    Timestamp m_time;
    std::uint64_t m_nextSession;
};

} // namespace postern::tests
