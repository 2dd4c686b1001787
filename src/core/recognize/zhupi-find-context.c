/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-finders.h"
#include "recognize/zhupi-left-walk.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* From so many places on a name is frequent. */
#define MANY 4
/* So many places make a majority; one in so many is few. */
#define MIN_VOTES 2
#define FEW 5
/* Names of persons are seldom longer. */
#define MAX_PERSON_LENGTH 3
/* What a walk to the left from a suffix finds. */
#define WALK_EVIDENCE (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_SUFFIX) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_WEAK_SUFFIX) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_CUE_AFTER) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_CUE_BEFORE) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_REPEATED))
#define SUFFIX_EVIDENCE (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_SUFFIX) | \
                         ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_LEGAL_FORM))
/* What needs no look at its neighbors. */
#define SURE_EVIDENCE (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_KNOWN) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_USER) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_LEGAL_FORM))
/* Of so many places of a word one must show that a company is meant. */
#define SIGNS_SHARE 5
#define TOLD_EVIDENCE (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_LIST) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_COUNTED_LIST) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_NEIGHBOR) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_SHORT_FORM) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_ALIAS) | \
                       ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_STOCK_CODE))
/* Whoever is called so is a company here. */
#define SETTLED_EVIDENCE (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_KNOWN) | \
                          ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_NEIGHBOR) | \
                          ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_ALIAS) | \
                          ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_STOCK_CODE))
/* Whom a company is called after still is a person, but nobody is called 有限公司. */
#define NO_PERSON_EVIDENCE (SETTLED_EVIDENCE | ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_SHORT_FORM) | \
                            ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_LEGAL_FORM))

/* How the occurrences of a name look to the tagger and to the dictionary. */
typedef struct
{
  guint n_person;
  guint n_place;
  guint n_followed;
  guint n_inside;
  guint n_signs;
  gboolean is_everyday;
  gboolean is_bare;
} Looks;

static gboolean
is_tagged (const ZhupiReading *reading,
           guint               position,
           ZhupiWordClass      word_class)
{
  return reading->tagged != NULL && reading->tagged[position] == word_class;
}

static gboolean
is_place (const ZhupiReading    *reading,
          const ZhupiOccurrence *occurrence)
{
  const ZhupiHit *place = zhupi_reading_hit_from (reading, occurrence->start, MASK (PLACE));

  if (place != NULL && place->end == occurrence->end &&
      (place->kinds & (MASK (COMPANY) | MASK (AMBIGUOUS) | MASK (USER_COMPANY))) == 0)
    return TRUE;
  for (guint i = occurrence->start; i < occurrence->end; i++)
    if (!is_tagged (reading, i, ZHUPI_WORD_PLACE))
      return FALSE;
  return TRUE;
}

static gboolean
is_person (const ZhupiReading    *reading,
           const ZhupiName       *name,
           const ZhupiOccurrence *occurrence)
{
  gboolean has_suffix = (name->evidence & ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_WEAK_SUFFIX)) != 0;

  if ((!has_suffix && is_tagged (reading, occurrence->start, ZHUPI_WORD_PERSON)) ||
      is_tagged (reading, occurrence->end - 1, ZHUPI_WORD_PERSON))
    return TRUE;
  return occurrence->end - occurrence->start <= MAX_PERSON_LENGTH &&
         zhupi_reading_hit_to (reading, occurrence->start, MASK (CUE_PERSON)) != NULL;
}

/* 年产: the company is meant that makes so much a year. */
static gboolean
is_capacity (const ZhupiReading *reading,
             const ZhupiToken   *token)
{
  return (token->kinds & MASK (GENERIC)) != 0 &&
         reading->chars[token->start + token->length - 1] == U'产';
}

/* A noun right behind makes "machinery" of "machinery industry". */
static gboolean
is_followed_by_noun (const ZhupiReading    *reading,
                     const ZhupiOccurrence *occurrence)
{
  const ZhupiToken *token;

  if (occurrence->end >= reading->n_chars ||
      zhupi_reading_hit_from (reading, occurrence->end, MASK (CUE_AFTER) | MASK (COMPANY) |
                                                          MASK (HEAD)) != NULL)
    return FALSE;
  token = zhupi_reading_token_at (reading, occurrence->end);
  return token->start == occurrence->end && zhupi_left_walk_is_common (token) &&
         !is_capacity (reading, token) &&
         (token->word_class == ZHUPI_WORD_NOUN || token->word_class == ZHUPI_WORD_VERBAL_NOUN);
}

/* A short name that the dictionary has as a word is one more often than not. */
static gboolean
is_everyday (const ZhupiToken *token)
{
  return zhupi_left_walk_is_common (token) || (token->kinds & MASK (GENERIC)) != 0 ||
         ((token->kinds & MASK (AMBIGUOUS)) != 0 && zhupi_left_walk_is_word (token));
}

static gboolean
is_word (const ZhupiReading    *reading,
         const ZhupiOccurrence *occurrence)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, occurrence->start);

  return token->start == occurrence->start &&
         token->start + token->length == occurrence->end && is_everyday (token);
}

/* 苹果宣布, 客户苹果, 苹果（AAPL）, 苹果Vision: the company, not the fruit. */
static gboolean
is_told (const ZhupiReading    *reading,
         const ZhupiOccurrence *occurrence)
{
  guint end = occurrence->end;

  return zhupi_reading_hit_from (reading, end, MASK (CUE_AFTER) | MASK (ACT)) != NULL ||
         zhupi_reading_hit_to (reading, occurrence->start,
                               MASK (CUE_BEFORE) | MASK (CATEGORY)) != NULL ||
         (end < reading->n_chars && (reading->chars[end] == '(' ||
                                     zhupi_char_is_ascii_letter (reading->chars[end])));
}

static void
look_at (ZhupiNames            *names,
         const ZhupiOccurrence *occurrence,
         Looks                 *looks)
{
  const ZhupiReading *reading = names->reading;

  looks->n_person += is_person (reading, zhupi_names_get (names, occurrence->name), occurrence);
  looks->n_place += is_place (reading, occurrence);
  looks->n_followed += is_followed_by_noun (reading, occurrence);
  looks->is_everyday |= is_word (reading, occurrence);
  looks->is_bare |= zhupi_left_walk_is_bare (reading, occurrence->start, occurrence->end);
  looks->n_signs += is_told (reading, occurrence);
  looks->n_inside += names->other[occurrence->start] && names->other[occurrence->end - 1];
}

/* 德国Star: no acronym. */
static gboolean
is_latin_word (const ZhupiReading    *reading,
               const ZhupiOccurrence *occurrence)
{
  const gunichar *chars = reading->chars + occurrence->start;

  return occurrence->end > occurrence->start + 2 && g_unichar_isupper (chars[0]) &&
         chars[0] < ZHUPI_LATIN_END && g_unichar_islower (chars[1]) && g_unichar_islower (chars[2]);
}

static void
look_around (ZhupiNames            *names,
             const ZhupiOccurrence *occurrence)
{
  const ZhupiName *name = zhupi_names_get (names, occurrence->name);
  const ZhupiHit *after = zhupi_reading_hit_from (names->reading, occurrence->end,
                                                  MASK (CUE_AFTER));
  guint32 kinds = MASK (CUE_BEFORE) | (is_latin_word (names->reading, occurrence) ?
                                         MASK (COUNTRY) : 0);
  const ZhupiHit *before = zhupi_reading_hit_to (names->reading, occurrence->start, kinds);

  if (after != NULL)
    zhupi_names_add_with_span (names, name->start, name->end, ZHUPI_EVIDENCE_CUE_AFTER,
                               after->start, after->end);
  if (before == NULL)
    return;
  zhupi_names_add_with_span (names, name->start, name->end, ZHUPI_EVIDENCE_CUE_BEFORE,
                             before->start, before->end);
  if ((before->kinds & (MASK (COUNTRY) | MASK (CUE_BEFORE))) == MASK (COUNTRY))
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_MINED, NULL);
}

static void
tell_count (ZhupiNames      *names,
            const ZhupiName *name,
            const Looks     *looks)
{
  g_autofree char *count = NULL;

  /* An everyday word comes often without being a name. */
  if (name->count < 2 || looks->is_everyday)
    return;
  count = g_strdup_printf ("%u", name->count);
  zhupi_names_add (names, name->start, name->end,
                   name->count < MANY ? ZHUPI_EVIDENCE_REPEATED : ZHUPI_EVIDENCE_OFTEN, count);
}

static void
tell_looks (ZhupiNames  *names,
            ZhupiName   *name,
            const Looks *looks)
{
  gboolean is_settled = (name->evidence & SETTLED_EVIDENCE) != 0;
  gboolean is_no_person = (name->evidence & NO_PERSON_EVIDENCE) != 0;

  /* The first look was before the neighbors spoke. */
  if (is_settled)
    name->evidence &= ~ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_PLACE);
  if (is_no_person)
    name->evidence &= ~ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_PERSON);
  if (looks->is_everyday)
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_COMMON_WORD, NULL);
  if (!is_no_person && (looks->n_person * 2 > name->count ||
                      (looks->n_person * 2 == name->count && !(name->evidence & SUFFIX_EVIDENCE))))
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_PERSON, NULL);
  if (!is_settled && looks->n_place * 2 > name->count)
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_PLACE, NULL);
  if (looks->n_followed == name->count && !(name->evidence & SURE_EVIDENCE))
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_PHRASE, NULL);
  if (looks->is_bare && !(name->evidence & ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_USER)))
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_BARE, NULL);
  if (name->evidence & (ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_ALIAS) |
                        ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_LEGAL_FORM)))
    name->evidence &= ~ZHUPI_EVIDENCE_MASK (ZHUPI_EVIDENCE_INSIDE_OTHER);
  else if (looks->n_inside == name->count)
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_INSIDE_OTHER, NULL);
}

/* Of a word that comes often the tagger takes one place or another for a company; all of them must
 * look so. It takes all apples for Apple: of those it says nothing unless something else shows that
 * the company is meant. */
static void
take_mean (const ZhupiReading *reading,
           ZhupiName          *name,
           const Looks        *looks)
{
  const ZhupiHit *homonym = zhupi_reading_hit_from (reading, name->start, MASK (HOMONYM));

  if (!looks->is_everyday || name->evidence & SURE_EVIDENCE)
    return;
  name->probability = MIN (name->total / name->count, name->probability);
  if (homonym != NULL && homonym->end == name->end && !(name->evidence & TOLD_EVIDENCE) &&
      looks->n_signs * SIGNS_SHARE < name->count)
    name->probability = 0;
}

/* A name that comes often ends many a phrase; the phrase came out of a walk to the left that went
 * too far. */
static void
tell_long_walks (ZhupiNames *names)
{
  g_autofree guint32 *best = g_new0 (guint32, names->reading->n_chars + 1);
  const GArray *occurrences = names->occurrences;

  for (guint i = 0; i < occurrences->len; i++)
    {
      const ZhupiOccurrence *occurrence = &g_array_index (occurrences, ZhupiOccurrence, i);
      guint32 *at = &best[occurrence->end];

      if (*at == 0 || zhupi_names_get (names, occurrence->name)->count >
                        zhupi_names_get (names, *at - 1)->count)
        *at = occurrence->name + 1;
    }
  for (guint i = 0; i < occurrences->len; i++)
    {
      const ZhupiOccurrence *occurrence = &g_array_index (occurrences, ZhupiOccurrence, i);
      const ZhupiName *name = zhupi_names_get (names, occurrence->name);
      const ZhupiName *other = zhupi_names_get (names, best[occurrence->end] - 1);

      if (other->count > name->count && other->end - other->start < name->end - name->start &&
          (name->evidence & ~WALK_EVIDENCE) == 0)
        zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_PHRASE, NULL);
    }
}

/* What the tagger says of most places of a name holds for all of them. */
static void
tell_majority (ZhupiNames      *names,
               const ZhupiName *name)
{
  if (name->n_tagged == 0 || name->count < MIN_VOTES)
    return;
  if (name->n_tagged * 2 > name->count)
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_MOSTLY_TAGGED, NULL);
  else if (name->n_tagged * FEW <= name->count)
    zhupi_names_add (names, name->start, name->end, ZHUPI_EVIDENCE_SELDOM_TAGGED, NULL);
}

void
zhupi_find_context (ZhupiNames *names)
{
  g_autofree Looks *looks = g_new0 (Looks, MAX (names->names->len, 1));

  for (guint i = 0; i < names->occurrences->len; i++)
    {
      const ZhupiOccurrence *occurrence = &g_array_index (names->occurrences, ZhupiOccurrence, i);

      look_at (names, occurrence, &looks[occurrence->name]);
      look_around (names, occurrence);
    }
  for (guint i = 0; i < names->names->len; i++)
    {
      tell_count (names, zhupi_names_get (names, i), &looks[i]);
      tell_majority (names, zhupi_names_get (names, i));
      tell_looks (names, zhupi_names_get (names, i), &looks[i]);
      take_mean (names->reading, zhupi_names_get (names, i), &looks[i]);
    }
  tell_long_walks (names);
}
