/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "article/zhupi-article.h"
#include "annotation/zhupi-uuid.h"
#include "text/zhupi-text-cursor.h"

G_BEGIN_DECLS

/* The words of the format that both directions share. Decisions:
 *
 * - "@context" comes first, as JSON-LD readers expect it, then "zhupi:version". All our own terms
 *   are in the context: plain data as "@json", so that no processor drops a member of it.
 * - The state "accepted" is what a mark has when nothing is said: only "suggested" and "rejected"
 *   are written, as a body with the purpose "assessing".
 * - "source" is the article's own IRI, percent-encoded. A file's place on somebody's machine is
 *   no name for an article, and differs from machine to machine: then, and when there is none,
 *   it is "urn:sha256:" with the checksum of the text.
 * - A mention in pieces has one target a piece, all with the article as "scope", and
 *   "zhupi:discontinuous".
 * - The one page lies within the collection and has no "partOf": the W3C's own assertions take
 *   only an object there.
 * - An empty text (note, reason, name of a person) is the same as none.
 */

#define ZHUPI_W3C_ANNO_CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define ZHUPI_W3C_NAMESPACE "https://zhupi.github.io/ns#"
#define ZHUPI_W3C_CONTEXT \
  "[\"" ZHUPI_W3C_ANNO_CONTEXT "\",{\"zhupi\":\"" ZHUPI_W3C_NAMESPACE "\"," \
  "\"zhupi:version\":{\"@type\":\"@json\"},\"zhupi:text\":{\"@type\":\"@json\"}," \
  "\"zhupi:tagSet\":{\"@type\":\"@json\"},\"zhupi:entities\":{\"@type\":\"@json\"}}]"

#define ZHUPI_W3C_KEY_VERSION "zhupi:version"
#define ZHUPI_W3C_KEY_TEXT "zhupi:text"
#define ZHUPI_W3C_KEY_NOTE "zhupi:note"
#define ZHUPI_W3C_KEY_TAG_SET "zhupi:tagSet"
#define ZHUPI_W3C_KEY_ENTITIES "zhupi:entities"
#define ZHUPI_W3C_KEY_SCORE "zhupi:score"
#define ZHUPI_W3C_KEY_DISCONTINUOUS "zhupi:discontinuous"
/* What became of an annotation that was carried over to another edition of the text; members
 * that begin so tell more. */
#define ZHUPI_W3C_KEY_ANCHOR "zhupi:anchor"
#define ZHUPI_W3C_KEY_CANDIDATES ZHUPI_W3C_KEY_ANCHOR "Candidates"
#define ZHUPI_W3C_ORPHAN "orphan"

#define ZHUPI_W3C_SUGGESTED "suggested"
#define ZHUPI_W3C_REJECTED "rejected"

/* Code points of the text before and after a quote. */
#define ZHUPI_W3C_CONTEXT_LENGTH 32

#define ZHUPI_W3C_URN_UUID "urn:uuid:"
#define ZHUPI_W3C_IRI_SIZE (sizeof ZHUPI_W3C_URN_UUID + ZHUPI_UUID_STRING_SIZE)

/* "urn:uuid:…" */
void     zhupi_w3c_format_id       (const ZhupiUuid *id,
                                    char             iri[ZHUPI_W3C_IRI_SIZE]);
/* Our own ids are read as they are; any other IRI gives the same id each time. */
void     zhupi_w3c_id_from_iri     (const char      *iri,
                                    ZhupiUuid       *id);
/* Another id for what has the id of something else. */
void     zhupi_w3c_derive_id       (const ZhupiUuid *space,
                                    const char      *name,
                                    ZhupiUuid       *id);
gboolean zhupi_w3c_is_iri          (const char      *string);
/* Encodes what may not stand in a URI, and leaves what is encoded. */
char    *zhupi_w3c_encode_iri      (const char      *iri) G_GNUC_WARN_UNUSED_RESULT;
/* The same of an article that is not held. @source: (nullable): its URI; @sha256: of its text. */
char    *zhupi_w3c_name_text       (const char      *source,
                                    const char      *sha256) G_GNUC_WARN_UNUSED_RESULT;
char    *zhupi_w3c_dup_source      (ZhupiArticle    *article) G_GNUC_WARN_UNUSED_RESULT;
/* The piece of the text before or after @range that is recorded with a quote, borrowed. */
const char *zhupi_w3c_peek_prefix  (ZhupiTextCursor *cursor,
                                    ZhupiRange       range,
                                    gsize           *n_bytes);
const char *zhupi_w3c_peek_suffix  (ZhupiTextCursor *cursor,
                                    ZhupiRange       range,
                                    gsize           *n_bytes);

G_END_DECLS
