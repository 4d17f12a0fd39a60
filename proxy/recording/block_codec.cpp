#include "recording/block_codec.h"

#include <cstdlib>
#include <zstd.h>

namespace postern::recording {

namespace {

// Dictionary 1. Never changed: blocks made with it could not be read any more. Most common text last (zstd's offsets
// are cheapest there).
constexpr std::string_view kDictionary1 =
    R"("severity":"NOTICE","sqlstate":"00000","message":"","detail":"","hint":""}"event":"notification","pid":,"channel":"","payload":""event":"approval","approval":"","statement":1,"outcome":"requested","by":{"issuer":"local","subject":"","email":"","groups":[],"method":"local"},"comment":"","impact":null}"event":"session_start","identity":{"issuer":"local","subject":"","email":"","groups":[],"method":"local"},"agent":{"name":"","kind":"ai"},"client":{"address":"127.0.0.1:","pid":,"executable":"/usr/bin/","process_chain":["bash ("],"working_folder":"/home/","evidence":"socket-table","application_name":""},"target":{"name":"","database":"","user":""},"postern":"0.1.0"}"event":"session_end","reason":"client closed the connection","statements":,"rows":,"bytes_to_client":,"duration_us":}"event":"error","statement":,"severity":"ERROR","sqlstate":"42501","message":"[postern] blocked by rule \"","detail":"","hint":"","origin":"postern"}"origin":"server"}"protocol":"simple","sql":"INSERT INTO  VALUES (UPDATE  SET  = $1 WHERE "kinds":["INSERT"],"kinds":["UPDATE"],"kinds":["DELETE"],"kinds":["BEGIN"],"kinds":["COMMIT"],"command_tag":"INSERT 0 1","command_tag":"UPDATE 1","command_tag":"BEGIN","command_tag":"COMMIT",{"name":"id","type":"int8","masked_by":null},{"name":"","type":"timestamptz","masked_by":null},{"name":"","type":"bool","masked_by":null},{"name":"","type":"numeric","masked_by":null},{"type":"text","value":""},{"type":"int4","value":""}"event":"statement","statement":,"protocol":"extended","sql":"SELECT  FROM  WHERE  = $1","parameters":[],"fingerprint":"","kinds":["SELECT"],"relations":[""],"decision":{"action":"allow","rules":[],"reason":""}}
{"session":"","seq":,"time":"2026-11-21T00:00:00.000000Z","event":"result","statement":,"columns":[{"name":"","type":"int4","masked_by":null},{"name":"","type":"text","masked_by":null}],"rows":1,"rows_recorded":1,"command_tag":"SELECT 1","duration_us":,"data":[[""]]})";

constexpr int kLevel = 1;

} // namespace

void BlockPacker::Free::operator()(ZSTD_CCtx_s* context) const {
    ZSTD_freeCCtx(context);
}
void BlockPacker::Free::operator()(ZSTD_CDict_s* dictionary) const {
    ZSTD_freeCDict(dictionary);
}

BlockPacker::BlockPacker()
    : m_dictionary(ZSTD_createCDict(kDictionary1.data(), kDictionary1.size(), kLevel)), m_context(ZSTD_createCCtx()) {
    if (!m_dictionary || !m_context)
        std::abort(); // out of memory at start
}

PackedBlock BlockPacker::pack(std::string_view lines) {
    PackedBlock out;
    out.data.resize(ZSTD_compressBound(lines.size()));
    const auto size = ZSTD_compress_usingCDict(m_context.get(), out.data.data(), out.data.size(), lines.data(),
                                               lines.size(), m_dictionary.get());
    if (ZSTD_isError(size) || size >= lines.size()) {
        out.data = lines;
        return out;
    }
    out.data.resize(size);
    out.data.shrink_to_fit(); // a batch keeps many of these until it is committed
    out.encoding = BlockEncoding::Zstd1;
    return out;
}

void BlockUnpacker::Free::operator()(ZSTD_DCtx_s* context) const {
    ZSTD_freeDCtx(context);
}
void BlockUnpacker::Free::operator()(ZSTD_DDict_s* dictionary) const {
    ZSTD_freeDDict(dictionary);
}

BlockUnpacker::BlockUnpacker()
    : m_dictionary(ZSTD_createDDict(kDictionary1.data(), kDictionary1.size())), m_context(ZSTD_createDCtx()) {
    if (!m_dictionary || !m_context)
        std::abort();
}

Result<std::string> BlockUnpacker::unpack(BlockEncoding encoding, std::string_view data) {
    const auto bad = [] { return Error::internal("a block of events cannot be read"); };
    if (encoding == BlockEncoding::Plain)
        return std::string(data);
    const auto size = ZSTD_getFrameContentSize(data.data(), data.size());
    if (encoding != BlockEncoding::Zstd1 || size > kMaxBlockText) // also the two values that mean "unknown" and "error"
        return bad();
    std::string out(static_cast<std::size_t>(size), '\0');
    const auto got = ZSTD_decompress_usingDDict(m_context.get(), out.data(), out.size(), data.data(), data.size(),
                                                m_dictionary.get());
    if (ZSTD_isError(got) || got != out.size())
        return bad();
    return out;
}

std::vector<std::string_view> splitLines(std::string_view text) {
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto end = text.find('\n');
        out.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return out;
}

} // namespace postern::recording
