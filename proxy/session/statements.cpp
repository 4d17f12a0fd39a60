// What PREPARE, DEALLOCATE and their protocol forms do to the session's objects, applied when the message is forwarded
// and taken back when the server did not do it: what is judged under a name must be what the server runs under it.
#include "session/impl.h"

namespace postern::session {

void Session::Impl::setStatement(std::string_view name, std::shared_ptr<Prepared> statement, Entry& entry,
                                 std::uint32_t run) {
    Undo undo;
    undo.what = Undo::What::Statement;
    undo.run = run;
    undo.name = name;
    undo.statement = m_statements.set(name, std::move(statement));
    entry.undo.push_back(std::move(undo));
}

void Session::Impl::setPortal(std::string_view name, std::shared_ptr<Portal> portal, Entry& entry) {
    Undo undo;
    undo.what = Undo::What::Portal;
    undo.name = name;
    undo.portal = m_portals.set(name, std::move(portal));
    entry.undo.push_back(std::move(undo));
}

void Session::Impl::applySessionControl(const std::shared_ptr<const sql::Analysis>& analysis, std::size_t index,
                                        Entry& entry, std::uint32_t run) {
    const auto& statement = analysis->statements[index];
    switch (statement.sessionControl) {
    case sql::SessionControl::Prepare: {
        // A name that is taken makes PREPARE fail and leaves the old statement, which the undo restores.
        auto prepared = std::make_shared<Prepared>();
        prepared->analysis = analysis;
        prepared->index = index;
        prepared->isWithin = true;
        return setStatement(statement.objectName, std::move(prepared), entry, run);
    }
    case sql::SessionControl::Deallocate:
        if (!statement.objectName.empty())
            return setStatement(statement.objectName, nullptr, entry, run);
        [[fallthrough]];
    case sql::SessionControl::Discard: {
        Undo undo;
        undo.what = Undo::What::AllStatements;
        undo.run = run;
        undo.all = m_statements.takeNamed();
        entry.undo.push_back(std::move(undo));
        return;
    }
    default:
        return;
    }
}

void Session::Impl::undo(Entry& entry, std::uint32_t fromRun) {
    while (!entry.undo.empty() && entry.undo.back().run >= fromRun) {
        auto& undo = entry.undo.back();
        switch (undo.what) {
        case Undo::What::Statement:
            m_statements.set(undo.name, std::move(undo.statement));
            break;
        case Undo::What::Portal:
            m_portals.set(undo.name, std::move(undo.portal));
            break;
        case Undo::What::AllStatements:
            m_statements.putNamed(std::move(undo.all));
            break;
        }
        entry.undo.pop_back();
    }
}

} // namespace postern::session
