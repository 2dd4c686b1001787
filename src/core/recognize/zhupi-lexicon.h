/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ZhupiLexiconKind:
 *
 * What a lexicon knows of a string; one string may be of several kinds. The names in the lists
 * of data/lexicon are those of zhupi_lexicon_kind_from_name().
 */
typedef enum
{
  ZHUPI_LEXICON_COMPANY,       /* a company whose name is no common word */
  ZHUPI_LEXICON_AMBIGUOUS,     /* a company whose name is a common word too */
  ZHUPI_LEXICON_USER_COMPANY,  /* told by the reader */
  ZHUPI_LEXICON_USER_PROJECT,
  ZHUPI_LEXICON_USER_OTHER,
  ZHUPI_LEXICON_LEGAL_FORM,    /* ends a full company name: 有限公司 */
  ZHUPI_LEXICON_SUFFIX,        /* ends many company names, seldom anything else: 重工 */
  ZHUPI_LEXICON_WEAK_SUFFIX,   /* ends company names and common phrases alike: 机械 */
  ZHUPI_LEXICON_NOT_COMPANY,   /* ends what is no company: 管委会 */
  ZHUPI_LEXICON_CUE_AFTER,     /* stands after a company: 董事长 */
  ZHUPI_LEXICON_CUE_BEFORE,    /* stands before a company: 子公司 */
  ZHUPI_LEXICON_CUE_PERSON,    /* stands before a person: 县长 */
  ZHUPI_LEXICON_HEAD,          /* ends a project's name: 生产线 */
  ZHUPI_LEXICON_GENERIC,       /* names nothing: 重点 */
  ZHUPI_LEXICON_BOUNDARY,      /* no name reaches across it: 以及 */
  ZHUPI_LEXICON_PLACE,         /* province, city, county */
  ZHUPI_LEXICON_ZONE,          /* ends the name of a zone: 高新区 */
  ZHUPI_LEXICON_SURNAME,
  ZHUPI_LEXICON_CATEGORY,      /* what a list is of: 企业 */
  ZHUPI_LEXICON_WORD,          /* of the dictionary */
  ZHUPI_LEXICON_BRANCH,        /* a part of a company, not marked with it: 分公司 */
  ZHUPI_LEXICON_LABEL,         /* stands before a colon and companies: 投资方 */
  ZHUPI_LEXICON_ALIAS,         /* stands before another name, in brackets: 以下简称 */
  ZHUPI_LEXICON_FACILITY,      /* a road, a port: also where a project is */
  ZHUPI_LEXICON_PRODUCT,       /* what is made, and how: no name, but it tells a project */
  ZHUPI_LEXICON_STOCK,         /* stands in a stock code: 证券代码 */
  ZHUPI_LEXICON_COUNTRY,       /* a country, which stands before the names of foreign companies */
  ZHUPI_LEXICON_ACT,           /* what a company does or has, right behind its name: 中标 */
  ZHUPI_LEXICON_HOMONYM,       /* an everyday word, and a company only where something shows it: 苹果 */
  ZHUPI_LEXICON_N_KINDS,
} ZhupiLexiconKind;

#define ZHUPI_LEXICON_MASK(kind) (1u << (kind))

/**
 * ZhupiWordClass:
 *
 * Part of speech of a dictionary word, as coarse as the rules need it.
 */
typedef enum
{
  ZHUPI_WORD_NONE,
  ZHUPI_WORD_NOUN,
  ZHUPI_WORD_NAME,
  ZHUPI_WORD_PLACE,
  ZHUPI_WORD_PERSON,
  ZHUPI_WORD_VERB,
  ZHUPI_WORD_VERBAL_NOUN,
  ZHUPI_WORD_ADJECTIVE,
  ZHUPI_WORD_NUMBER,
  ZHUPI_WORD_TIME,
  ZHUPI_WORD_IDIOM,
  ZHUPI_WORD_FUNCTION,
} ZhupiWordClass;

/**
 * ZhupiLexiconEntry:
 * @kinds: mask of ZHUPI_LEXICON_MASK()
 * @word_class: a #ZhupiWordClass
 * @cost: how rare the word is: 16 times the negative natural logarithm of its share, capped
 *
 * What the lexicon knows of one string.
 */
typedef struct
{
  guint32 kinds;
  guint8 word_class;
  guint8 cost;
  guint16 reserved;
} ZhupiLexiconEntry;

/**
 * ZhupiLexicon:
 *
 * A read-only map from strings of code points to #ZhupiLexiconEntry: a double array over code
 * points, in one block of memory that may be a mapped file. Safe to share between threads.
 */
typedef struct _ZhupiLexicon ZhupiLexicon;

ZhupiLexicon            *zhupi_lexicon_new         (GBytes             *bytes,
                                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
ZhupiLexicon            *zhupi_lexicon_open        (const char         *path,
                                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void                     zhupi_lexicon_free        (ZhupiLexicon       *self);
const ZhupiLexiconEntry *zhupi_lexicon_lookup      (const ZhupiLexicon *self,
                                                    const gunichar     *string,
                                                    guint               length);
/* Code points of the longest string that starts at @string; 0 when there is none. */
guint                    zhupi_lexicon_longest     (const ZhupiLexicon *self,
                                                    const gunichar     *string,
                                                    guint               length);

gboolean zhupi_lexicon_kind_from_name (const char       *name,
                                       ZhupiLexiconKind *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ZhupiLexicon, zhupi_lexicon_free)

G_END_DECLS
