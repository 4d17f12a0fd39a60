#pragma once
// Where Postern keeps its files (XDG Base Directory Specification 0.8). Pure functions of the environment; any thread.
#include <string>

#include "policy/configuration.h"

namespace postern::app {

// The configuration to use: `given` (from --config), else POSTERN_CONFIG, else postern/postern.toml in the user's
// configuration folder.
std::string configurationFile(const std::string& given);

// POSTERN_DATA, else systemd's STATE_DIRECTORY, else postern/ in the user's data folder. Made (0700) by makeFolder.
std::string dataFolder();

// What a `sqlite:` store URL means: an absolute path, relative ones in the data folder. Empty for another kind of
// store.
std::string storeFile(const policy::Store& store);

// Where what belongs to this machine's gateway alone is kept: its journal, its lock, its control socket: beside a local
// store, else in the data folder.
std::string gatewayFolder(const policy::Store& store);
// The SQLite file with this machine's agents and sign-ins: a local store itself, else `gateway.db` in the data folder.
std::string registryFile(const policy::Store& store);
// For people; a URL has no password.
std::string storeName(const policy::Store& store);

// The journal lives beside the store, so that both are on one file system and belong together.
std::string journalFolder(const policy::Store& store);

// Makes `path` and its parents, readable by this user alone; says which part could not be made.
Result<> makeFolder(const std::string& path);

// The program `name` beside this executable, or found in PATH; empty when there is none.
std::string findProgram(const std::string& name);
std::string ownExecutable();

} // namespace postern::app
