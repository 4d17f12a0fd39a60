#pragma once
// Setting a gateway up from the console: its port, a target, a preset of the policy. Every change is a change of the
// configuration file that is shown before it is made (Engine::applyChange()). Values, and one abstract class to ask.
#include <cstdint>
#include <functional>
#include <string>

#include "api/masking.h"
#include "base/phrase.h"
#include "base/result.h"

namespace postern::api {

struct PortCheck {
    enum class State : std::uint8_t { Ours, Free, Taken } state = State::Free; // Ours: this gateway listens there now
    std::uint16_t nextFree = 0;                                                // Taken: one that is free; 0: none near
    Phrase problem;                                                            // Taken: why, in plain words
};

struct NewTarget {
    std::string name, conninfo; // conninfo without a password
    std::string password; // kept in the keychain, else in a file beside the configuration that only the owner reads
};

struct TargetTest {
    bool hasTls = false;
    std::string tlsVersion, serverVersion, role, database, host;
    bool isSuperuser = false, canBypassRowSecurity = false, isReplica = false;
    std::int64_t micros = 0; // from dialling to the answer
};

enum class Preset : std::uint8_t { Observe, Guard, Strict };

// A preset, and who decides on what it holds.
struct PresetOrder {
    Preset preset = Preset::Guard;
    std::vector<std::string> approvers{}; // as [roles] approve spells them; empty: as the configuration says now
    bool decidesAlone = false; // without a provider: the computer's account decides, on its own statements too
};

template <class T>
using SetupReply = std::function<void(Result<T>)>; // called once, from a thread of the engine's

class Setup {
public:
    virtual ~Setup() = default;

    // Whether a gateway could listen on this port of 127.0.0.1.
    virtual void checkPort(std::uint16_t port, SetupReply<PortCheck> reply) = 0;
    // Takes effect with the next start.
    virtual void proposePort(std::uint16_t port, SetupReply<ConfigurationChange> reply) = 0;
    // Connects, asks who it is, disconnects: to a server, or through a gateway as a client would, with its key as the
    // password. Errors: the server's own, 08006, 22023 for a conninfo that cannot be read.
    virtual void testTarget(NewTarget target, SetupReply<TargetTest> reply) = 0;
    // Puts the password away first, where there is one.
    virtual void proposeTarget(NewTarget target, SetupReply<ConfigurationChange> reply) = 0;
    virtual void proposePreset(PresetOrder order, SetupReply<ConfigurationChange> reply) = 0;
    // What a client's file would become with `text` in it. Its `before` is empty when there is no such file. Error
    // 22023: the file holds something else than the format says; XX000 this format is not put into files.
    virtual void proposeClientFile(std::string path, std::string format, std::string text,
                                   SetupReply<ConfigurationChange> reply) = 0;
    // Whole or not at all; never another text than was shown. Error 40001: the file was changed since.
    virtual void writeClientFile(ConfigurationChange change, SetupReply<void> reply) = 0;
};

} // namespace postern::api
