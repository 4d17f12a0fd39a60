#include "app/remark_desk.h"

#include <algorithm>

#include "app/records.h"
#include "base/text.h"

namespace postern::app {

namespace {

using recording::Remark;

Result<> check(const api::NewRemark& remark) {
    const auto& text = remark.text;
    const auto isBlank = text.find_first_not_of(" \t\r\n") == std::string::npos;
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\n' && c != '\t'; };
    if (remark.remark == Remark::Note && isBlank)
        return Error::client("22023", phrase("a note needs a text"));
    if (remark.remark != Remark::Note && !text.empty())
        return Error::client("22023", phrase("a mark has no text"));
    if (text.size() > api::kMaxNoteBytes)
        return Error::client("22023", phrase("a note has at most %1 bytes", api::kMaxNoteBytes));
    if (!isUtf8(text) || std::any_of(text.begin(), text.end(), isControl))
        return Error::client("22023", phrase("a note is plain text in UTF-8"));
    return {};
}

api::RemarksPointer of(const api::SessionRemarks& remarks, std::uint64_t statement) {
    const auto found = remarks.find(statement);
    return found == remarks.end() ? nullptr : found->second;
}

} // namespace

Result<api::RemarksPointer> addRemark(const policy::Configuration& configuration, Place by,
                                      const api::NewRemark& remark) {
    POSTERN_TRY(check(remark));
    const auto id = recording::sessionIdFromString(remark.session);
    if (!id)
        return Error::client("22023", phrase("'%1' is not a session's whole ID", remark.session));
    auto archive = openArchive(configuration.store);
    if (!archive)
        return archive.error();
    const auto session = (*archive)->session(*id);
    if (!session)
        return session.error();
    if (!*session)
        return Error::client("42704", phrase("there is no session %1", remark.session));
    // What is marked is a statement; a note may be about the session.
    if (remark.statement == 0 && remark.remark != Remark::Note)
        return Error::client("22023", phrase("a mark is of a statement"));
    if (remark.statement > (*session)->statements)
        return Error::client("42704", phrase("session %1 has no statement %2; it has %3", remark.session,
                                             remark.statement, (*session)->statements));
    std::size_t count = 0;
    POSTERN_TRY((*archive)->notes(*id, [&](const recording::AccessEntry&) { return ++count, true; }));
    if (count >= api::kMaxSessionRemarks)
        return Error::client("54000", phrase("there are %1 notes and marks on this session; no more are taken", count));
    const auto before = api::readRemarks(**archive, *id);
    if (!before)
        return before.error();
    const auto said = of(*before, remark.statement);
    const bool isMarked = said && said->isMarked;
    // Marking what is marked says nothing.
    if (remark.remark != Remark::Note && isMarked == (remark.remark == Remark::Mark))
        return said;
    POSTERN_TRY(recordAccess(configuration, {.by = by,
                                             .action = std::string(toString(remark.remark)),
                                             .sessions = {*id},
                                             .statement = remark.statement,
                                             .note = remark.text}));
    const auto after = api::readRemarks(**archive, *id);
    if (!after)
        return after.error();
    return of(*after, remark.statement);
}

void RemarkDesk::add(api::NewRemark remark, std::function<void(Result<api::RemarksPointer>)> reply) {
    if (!m_thread.post([current = m_current, remark = std::move(remark), reply] {
            reply(addRemark(*current(), Place::Console, remark));
        }))
        reply(Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy")));
}

void RemarkDesk::listAccesses(api::AccessQuery query, std::function<void(Result<api::AccessPage>)> reply) {
    const auto task = [current = m_current, query = std::move(query), reply] {
        auto archive = openArchive(current()->store);
        reply(archive ? api::readAccesses(**archive, query) : Result<api::AccessPage>(archive.error()));
    };
    if (!m_thread.post(task))
        reply(Error::client(sqlstate::kAdminShutdown, phrase("the gateway is shutting down or too busy")));
}

} // namespace postern::app
