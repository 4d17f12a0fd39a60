// Connection: carrying out what the session asks for.
#include <algorithm>
#include <array>
#include <mutex>
#include <sys/socket.h>

#include "base/log.h"
#include "net/connection.h"
#include "sql/statement.h"

namespace postern::net {

namespace {

constexpr std::size_t kPieces = 64;
constexpr std::size_t kMaxDeferredCancels = 8; // of the control events that wait
constexpr std::size_t kKeptCapacity = 4096;    // an idle session gives larger buffers back

// Gives every piece memory of its own: the read buffer it points into is about to be used again.
session::Bytes own(const session::Bytes& bytes) {
    session::Bytes out;
    for (const auto& piece : bytes.pieces())
        out.own(std::string(piece.view()));
    return out;
}

// What became of a request, on its way to the session that asked. When that is gone before, the room is told.
struct News {
    News(approval::Room& from, approval::Answer what) : room(from), answer(std::move(what)) {}
    ~News() {
        if (!isTaken)
            room.undelivered(answer);
    }
    News(const News&) = delete;
    News& operator=(const News&) = delete;

    approval::Room& room;
    approval::Answer answer;
    bool isTaken = false;
};

} // namespace

void Connection::carryOut(session::Output& out) {
    if (out.records.empty())
        return deliver(out);
    switch (m_loop.append(out.records)) {
    case recording::Append::Recorded:
        return deliver(out);
    case recording::Append::Pending:
        return hold(out, m_loop.services().dependencies.sink.ticket());
    case recording::Append::Full:
        return hold(out, std::nullopt);
    case recording::Append::Failed:
        m_held = std::make_unique<Held>();
        m_held->output = std::move(out);
        return onRecorderFailed();
    }
}

void Connection::hold(session::Output& out, std::optional<std::uint64_t> ticket) {
    m_held = std::make_unique<Held>();
    m_held->output = std::move(out);
    m_held->output.toServer = own(m_held->output.toServer);
    m_held->output.toClient = own(m_held->output.toClient);
    m_held->ticket = ticket;
    m_held->deadline = std::chrono::steady_clock::now() + kRecordDeadline;
    m_loop.setHeld(m_id, true);
    // The recorder may have made room, or reached the disk, between its answer and setHeld(): then no further wake-up
    // comes.
    auto& sink = m_loop.services().dependencies.sink;
    if (ticket ? sink.isDurable(*ticket) : true)
        m_loop.services().loops[m_loop.index()]->wakeHeld();
}

void Connection::onRecorderProgress() {
    if (m_held == nullptr)
        return;
    auto& sink = m_loop.services().dependencies.sink;
    if (!m_held->ticket) {
        switch (m_loop.append(m_held->output.records)) {
        case recording::Append::Full:
            return;
        case recording::Append::Failed:
            onRecorderFailed();
            return settle();
        case recording::Append::Pending:
            m_held->ticket = sink.ticket();
            break;
        case recording::Append::Recorded:
            break;
        }
    }
    if (m_held->ticket && !sink.isDurable(*m_held->ticket))
        return;
    const auto held = std::move(m_held);
    m_loop.setHeld(m_id, false);
    deliver(held->output);
    if (!held->output.toServer.empty())
        m_loop.noteRelayed(true, held->deadline - kRecordDeadline);
    m_cancelDone.reset();
    settle();
}

// Nothing of the held Output may go on: it was never recorded. The session ends, and says so if the stream to the
// client is still at the beginning of a message.
void Connection::onRecorderFailed() {
    log::error("record_failed", {{"session", recording::toString(m_session->id())}});
    const auto held = std::move(m_held);
    m_loop.setHeld(m_id, false);
    m_deferred.clear();
    session::Output farewell;
    const bool wasFinished = m_session->isFinished();
    m_session->terminate("58030", "Postern cannot write its records, so nothing is forwarded", "recorder failed", now(),
                         farewell);
    (void)m_loop.append(farewell.records);
    if (wasFinished && held)
        send(m_client, held->output.toClient); // an error that ended the session
    else if (m_clientStreamIsWhole)
        send(m_client, farewell.toClient);
    if (farewell.cancelUpstream)
        cancelUpstream();
    m_client.isClosing = m_server.isClosing = true;
}

void Connection::deliver(session::Output& out) {
    m_loop.countBytes(out.toServer.size(), out.toClient.size());
    m_clientStreamIsWhole = m_session->clientStreamIsWhole();
    // A client that talks on without waiting for the answer to its SSLRequest is not one; its bytes must never be read
    // as if they had come encrypted.
    char ignored = 0;
    if (out.startTls && ::recv(m_socket.get(), &ignored, 1, MSG_PEEK | MSG_DONTWAIT) != -1)
        return drop();
    if (!out.toServer.empty())
        send(m_server, out.toServer);
    if (!out.toClient.empty())
        send(m_client, out.toClient);
    request(out);
}

void Connection::request(session::Output& out) {
    if (out.startTls) {
        if (m_client.waiting() != 0) // one byte does not fit into a fresh socket: nobody is there
            return drop();
        return beginHandshake(false);
    }
    if (out.findAgent)
        findAgent(*out.findAgent);
    if (out.verifyToken)
        verifyToken(std::move(*out.verifyToken));
    if (out.dial)
        dialUpstream(std::move(*out.dial));
    if (out.analyse)
        analyse(std::move(*out.analyse));
    if (out.catalogChanged)
        m_loop.services().lenses.noteChange(m_session->target());
    if (out.needLens)
        findLens(std::move(*out.needLens));
    if (out.needOutline)
        findOutline(std::move(*out.needOutline));
    if (out.needEstimate)
        findEstimate(std::move(*out.needEstimate));
    if (out.cancelRequest) {
        auto& services = m_loop.services();
        if (const auto found = services.cancelKeys.find(out.cancelRequest->pid, out.cancelRequest->key)) {
            // This connection closes when the server's has: until then the client cannot know that a cancel which is
            // still on its way will not hit its next statement. Whoever drops the last reference says so.
            m_awaitsCancel = true;
            const std::shared_ptr<void> done(nullptr, [loop = services.loops[m_loop.index()], id = m_id](void*) {
                loop->post(id, [](Connection& connection) {
                    connection.m_awaitsCancel = false;
                    connection.settle();
                });
            });
            services.loops[found->loop]->post(found->connection, [done](Connection& connection) {
                // Clients can send any number of these; what ends a session must find room after them.
                if (connection.m_deferred.size() < kMaxDeferredCancels)
                    connection.whenFree([&connection, done] {
                        connection.m_cancelDone = done;
                        connection.converse([&](Now time, session::Output& inner) {
                            connection.m_session->onCancelRequest(time, inner);
                        });
                        if (connection.m_held == nullptr)
                            connection.m_cancelDone.reset();
                    });
            });
        }
    }
    auto& approvals = m_loop.services().dependencies.approvals;
    if (!out.leaveApproval.empty())
        approvals.leave(out.leaveApproval, now());
    if (!out.abandonApproval.empty())
        approvals.abandon(out.abandonApproval, now());
    if (out.ask)
        askForApproval(out.ask);
    if (out.cancelUpstream)
        cancelUpstream();
    if (out.closeUpstream)
        m_server.isClosing = true;
    if (out.closeClient)
        m_client.isClosing = true;
}

void Connection::send(Side& side, const session::Bytes& bytes) {
    if (!side.stream.isOpen() || !side.canWrite || (side.isClient && side.hasEnded))
        return;
    const auto& pieces = bytes.pieces();
    std::size_t index = 0, offset = 0;
    while (side.waiting() == 0 && index < pieces.size()) {
        std::array<std::string_view, kPieces> views;
        std::size_t count = 0, offered = 0;
        for (; count < kPieces && index + count < pieces.size(); ++count) {
            views[count] = pieces[index + count].view().substr(count == 0 ? offset : 0);
            offered += views[count].size();
        }
        const auto sent = side.stream.write({views.data(), count});
        if (sent.state == Transfer::State::Closed)
            return onWriteFailed(side);
        for (auto left = sent.bytes; left != 0;) {
            const auto rest = pieces[index].view().size() - offset;
            const auto step = std::min(left, rest);
            offset += step;
            left -= step;
            if (step == rest)
                ++index, offset = 0;
        }
        if (sent.bytes < offered)
            break;
    }
    for (; index < pieces.size(); ++index, offset = 0)
        side.pending += pieces[index].view().substr(offset);
    side.isThrottled = side.isThrottled || side.waiting() > kMaxPending;
}

void Connection::flush(Side& side) {
    while (side.waiting() != 0 && side.canWrite) {
        const auto rest = std::string_view(side.pending).substr(side.sent);
        const auto sent = side.stream.write({&rest, 1});
        side.sent += sent.bytes;
        if (sent.state == Transfer::State::Closed)
            return onWriteFailed(side);
        if (sent.bytes < rest.size())
            break;
    }
    onSent(side);
}

void Connection::onSent(Side& side) {
    if (side.waiting() == 0) {
        side.sent = 0;
        side.pending.clear();
        if (side.pending.capacity() > kKeptCapacity)
            side.pending = {};
    } else if (side.sent > kMaxPending) { // what is sent must not pile up in front of what waits
        side.pending.erase(0, side.sent);
        side.sent = 0;
    }
    if (side.waiting() <= kResumePending)
        side.isThrottled = false;
}

void Connection::onWriteFailed(Side& side) {
    side.canWrite = false;
    side.pending = {};
    side.sent = 0;
    side.isThrottled = false;
    // A server's last words may still be there to read; a client that cannot be written to is gone.
    if (side.isClient)
        side.hasEnded = true;
}

void Connection::findAgent(const session::FindAgent& wanted) {
    auto& services = m_loop.services();
    if (services.isStopping.load() || services.admitted.fetch_add(1) >= services.maxSessions.load()) {
        const bool stopping = services.isStopping.load();
        if (!stopping)
            services.admitted.fetch_sub(1);
        m_isAdmitted = stopping;
        m_deferred.push_back([this, stopping] {
            if (stopping)
                terminate("57P03", "Postern is shutting down", "shutdown");
            else
                terminate(sqlstate::kTooManyConnections, "too many sessions; max_sessions of Postern is reached",
                          "too many sessions");
        });
        return;
    }
    m_isAdmitted = true;
    services.dependencies.agents.find(wanted.name, [loop = m_loop.weak_from_this(), id = m_id](FoundAgent found) {
        if (const auto alive = loop.lock())
            alive->post(id, [found = std::move(found)](Connection& connection) { connection.onAgent(found); });
    });
}

void Connection::onAgent(const FoundAgent& found) {
    whenFree([this, found] {
        const bool throttled = m_loop.services().loginGuard.isThrottled(m_session->agentName(), m_peer.host);
        converse([&](Now time, session::Output& out) {
            m_session->onAgent(found.agent.get(), throttled, time, out, found.owner);
        });
    });
}

void Connection::verifyToken(session::VerifyToken wanted) {
    auto* tokens = m_loop.services().dependencies.tokens;
    if (tokens == nullptr) {
        m_deferred.push_back([this] {
            onToken(Error(Fault::Us, sqlstate::kInvalidAuthorization, "the token was refused",
                          "this gateway checks no tokens"));
        });
        return;
    }
    tokens->verify(std::move(wanted.token),
                   [loop = m_loop.weak_from_this(), id = m_id](const Result<session::SignedIn>& who) {
                       if (const auto alive = loop.lock())
                           alive->post(id, [who](Connection& connection) { connection.onToken(who); });
                   });
}

void Connection::onToken(const Result<session::SignedIn>& who) {
    whenFree([this, who] { converse([&](Now time, session::Output& out) { m_session->onToken(who, time, out); }); });
}

void Connection::setIdentity(const session::SignedIn& who) {
    whenFree([this, who] { converse([&](Now time, session::Output& out) { m_session->onIdentity(who, time, out); }); });
}

void Connection::withdrawWelcome(session::AccessEnd why) {
    whenFree([this, why] {
        if (!m_session->withdrawWelcome(why))
            endAccess(session::toString(why));
    });
}

void Connection::endAccess(const std::string& reason) {
    if (m_session->isReady())
        terminate(sqlstate::kAdminShutdown, "terminating connection: " + reason, reason);
    else // still logging in: its answer is that of the log-in
        terminate(sqlstate::kInvalidAuthorization, "access has ended: " + reason, reason);
}

void Connection::onConfiguration() {
    whenFree([this] { converse([&](Now time, session::Output& out) { m_session->onConfiguration(time, out); }); });
}

void Connection::noteLogin() {
    const auto refused = m_loginNoted ? std::nullopt : m_session->loginRefused();
    if (refused) {
        m_loginNoted = true;
        m_loop.services().loginGuard.onLogin(m_session->agentName(), m_peer.host, *refused);
    }
    if (!m_cancelNumbers && m_session->isReady()) {
        m_cancelNumbers = {m_session->cancelPid(), m_session->cancelKey()};
        if (!m_loop.services().cancelKeys.insert(m_cancelNumbers->first, m_cancelNumbers->second,
                                                 {m_loop.index(), m_id}))
            m_cancelNumbers = {0, 0};
    }
}

void Connection::dialUpstream(session::Dial wanted) {
    auto& services = m_loop.services();
    const auto* target = m_loop.environment().configuration->target(wanted.target);
    // The dial and the search for the client's process run side by side; whoever is last reports both.
    struct Both {
        std::mutex mutex;
        int missing = 2;
        Result<std::shared_ptr<UpstreamConnection>> upstream = Error::internal("Postern is too busy to dial");
        session::ClientProcess process;
    };
    auto both = std::make_shared<Both>();
    const auto report = [loop = &m_loop, id = m_id, both](const std::function<void(Both&)>& store) {
        {
            const std::lock_guard lock(both->mutex);
            store(*both);
            if (--both->missing != 0)
                return;
        }
        loop->post(id, [both](Connection& connection) {
            connection.onDialed(std::move(both->upstream), std::move(both->process));
        });
    };

    const bool searches = services.analysts.submit([report, end = m_clientEnd] {
        auto found = identity::findClientProcess(end);
        report([&](Both& b) {
            b.process = {found.pid, std::move(found.executable), std::move(found.workingFolder),
                         std::move(found.evidence), std::move(found.chain)};
        });
    });
    if (!searches)
        report([](Both&) {});

    m_dialAbandoned = std::make_shared<std::atomic<bool>>(false);
    DialRequest request;
    if (target != nullptr)
        request.target = *target;
    request.parameters = std::move(wanted.parameters);
    request.limits = {std::chrono::steady_clock::now() + kDialLimit, nullptr};
    const auto& who = m_session->identity();
    const bool dials =
        target != nullptr &&
        services.dialers.submit([report, request, abandoned = m_dialAbandoned, &services, groups = who.groups,
                                 name = who.email.empty() ? who.subject : who.email]() mutable {
            request.limits.abandoned = abandoned.get();
            if (request.target.temporaryRoles) {
                auto role = services.roles.make(request.target, groups, name, request.limits);
                if (!role)
                    return report([&](Both& b) { b.upstream = std::move(role).error(); });
                request.role = std::move(*role);
            }
            auto upstream = dial(request, services.dependencies.password);
            request.role.reset(); // the connection has it
            report([&](Both& b) { b.upstream = std::move(upstream); });
        });
    if (!dials)
        report([](Both&) {});
}

void Connection::onDialed(Result<std::shared_ptr<UpstreamConnection>> upstream, session::ClientProcess process) {
    auto shared = std::make_shared<Result<std::shared_ptr<UpstreamConnection>>>(std::move(upstream));
    whenFree([this, shared, process = std::move(process)]() mutable {
        m_loop.countDial(shared->has_value());
        if (m_session->isFinished())
            return;
        if (!*shared) {
            converse([&](Now time, session::Output& out) {
                m_session->onUpstreamFailed(shared->error(), std::move(process), time, out);
            });
            return;
        }
        m_upstream = std::move(**shared);
        m_server.stream = Stream(m_upstream->fd(), m_upstream->tls());
        m_server.watch.bind(m_loop.events(), m_upstream->fd(), m_server);
        converse([&](Now time, session::Output& out) {
            m_session->onUpstreamReady(m_upstream->takeFacts(), std::move(process), time, out);
        });
    });
}

void Connection::analyse(session::Analyse wanted) {
    const auto report = [loop = &m_loop, id = m_id](Result<std::shared_ptr<const sql::Analysis>> result) {
        loop->post(id, [result = std::move(result)](Connection& connection) {
            connection.whenFree([&connection, result] {
                connection.converse(
                    [&](Now time, session::Output& out) { connection.m_session->onAnalysis(result, time, out); });
            });
        });
    };
    const bool taken = m_loop.services().analysts.submit(
        [report, wanted = std::move(wanted)] { report(sql::analyse(wanted.text, wanted.settings)); });
    if (!taken)
        report(Error::client(sqlstate::kTooManyConnections, "too many long statements wait to be analysed"));
}

void Connection::findOutline(session::NeedOutline wanted) {
    using Outline = Result<std::shared_ptr<const session::TargetOutline>>;
    m_loop.services().estimator.outline(std::move(wanted),
                                        [loop = m_loop.weak_from_this(), id = m_id](Outline outline) {
                                            if (const auto alive = loop.lock())
                                                alive->post(id, [outline = std::move(outline)](Connection& connection) {
                                                    connection.whenFree([&connection, outline] {
                                                        connection.converse([&](Now time, session::Output& out) {
                                                            connection.m_session->onOutline(outline, time, out);
                                                        });
                                                    });
                                                });
                                        });
}

void Connection::findEstimate(session::NeedEstimate wanted) {
    auto key = wanted.key;
    m_loop.services().estimator.estimate(
        std::move(wanted), [loop = m_loop.weak_from_this(), id = m_id, key = std::move(key)](session::Estimate found) {
            if (const auto alive = loop.lock())
                alive->post(id, [key, found = std::move(found)](Connection& connection) {
                    connection.whenFree([&connection, key, found] {
                        connection.converse([&](Now time, session::Output& out) {
                            connection.m_session->onEstimate(key, found, time, out);
                        });
                    });
                });
        });
}

void Connection::findLens(session::NeedLens wanted) {
    m_loop.services().lenses.find(std::move(wanted), [loop = m_loop.weak_from_this(),
                                                      id = m_id](Result<std::shared_ptr<const session::Lens>> lens) {
        if (const auto alive = loop.lock())
            alive->post(id, [lens = std::move(lens)](Connection& connection) {
                connection.whenFree([&connection, lens] {
                    connection.converse(
                        [&](Now time, session::Output& out) { connection.m_session->onLens(lens, time, out); });
                });
            });
    });
}

void Connection::askForApproval(const std::shared_ptr<const approval::Ask>& ask) {
    m_hasAsked = true;
    auto& room = m_loop.services().dependencies.approvals;
    auto news = [loop = m_loop.weak_from_this(), id = m_id, &room](const approval::Answer& answer) {
        const auto carried = std::make_shared<News>(room, answer);
        if (const auto alive = loop.lock())
            alive->post(id, [carried](Connection& connection) {
                connection.whenFree([&connection, carried] {
                    carried->isTaken = connection.m_session->isReady() && !connection.m_session->isFinished();
                    connection.converse([&](Now time, session::Output& out) {
                        connection.m_session->onApprovalNews(carried->answer, time, out);
                    });
                });
            });
    };
    // The answer is told in a turn of its own: this Output is still being carried out.
    m_deferred.push_back([this, answer = room.ask(ask, std::move(news), now())] {
        converse([&](Now time, session::Output& out) { m_session->onApproval(answer, time, out); });
    });
}

void Connection::cancelUpstream() {
    if (!m_upstream)
        return;
    auto task = [address = m_upstream->cancelAddress(), done = std::exchange(m_cancelDone, nullptr)] {
        sendCancel(address);
    };
    if (!m_loop.services().cancellers.submit(std::move(task)))
        log::warning("cancel_dropped");
}

} // namespace postern::net
