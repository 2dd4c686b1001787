/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "repair/zhupi-gap-private.h"

/* Code points of the longest clause that is looked through for what a share is a share of. */
#define MAX_CLAUSE 40u
#define OF 0x7684        /* 的 */
#define TAKES_UP 0x5360  /* 占 */

/* A word with which a rule begins behind the gap. */
typedef struct
{
  const ZhupiGapRule *rule;
  gunichar *word;
  guint length;
} Entry;

typedef struct
{
  const gunichar *text;
  guint length;
  GHashTable *entries; /* first character to a GArray of Entry */
  GArray *gaps;
} Search;

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->word);
}

gboolean
zhupi_gap_is_ideograph (gunichar c)
{
  return g_unichar_get_script (c) == G_UNICODE_SCRIPT_HAN;
}

static void
add_entry (Search             *self,
           const ZhupiGapRule *rule,
           const char         *word)
{
  glong length;
  Entry entry = { rule, g_utf8_to_ucs4_fast (word, -1, &length), 0 };
  GArray *bucket = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (entry.word[0]));

  entry.length = (guint) length;
  if (bucket == NULL)
    {
      bucket = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_array_set_clear_func (bucket, entry_clear);
      g_hash_table_insert (self->entries, GUINT_TO_POINTER (entry.word[0]), bucket);
    }
  g_array_append_val (bucket, entry);
}

static void
add_rules (Search *self)
{
  guint n_rules;
  const ZhupiGapRule *rules = zhupi_gap_rules_get (&n_rules);

  self->entries = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < n_rules; i++)
    {
      g_auto (GStrv) words = g_strsplit (rules[i].behind, " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        add_entry (self, &rules[i], words[j]);
    }
}

static gboolean
stands_at (const Search *self,
           guint         at,
           const char   *word,
           const char   *end)
{
  for (; word < end; word = g_utf8_next_char (word), at++)
    if (at >= self->length || self->text[at] != g_utf8_get_char (word))
      return FALSE;
  return TRUE;
}

static gboolean
ends_at (const Search *self,
         guint         at,
         const char   *word,
         const char   *end)
{
  guint length = (guint) g_utf8_pointer_to_offset (word, end);

  return length <= at && stands_at (self, at - length, word, end);
}

typedef gboolean (*MatchFunc) (const Search *self,
                               guint         at,
                               const char   *word,
                               const char   *end);

static gboolean
matches_any (const Search *self,
             guint         at,
             const char   *words,
             MatchFunc     match)
{
  while (*words != 0)
    {
      const char *end = words;

      while (*end != 0 && *end != ' ')
        end++;
      if (match (self, at, words, end))
        return TRUE;
      words = *end != 0 ? end + 1 : end;
    }
  return FALSE;
}

static gboolean
fits_before (const Search       *self,
             const ZhupiGapRule *rule,
             guint               place)
{
  gunichar before = place > 0 ? self->text[place - 1] : 0;

  if (!rule->at_any && !zhupi_gap_is_ideograph (before))
    return FALSE;
  if (before != 0 && rule->not_before != NULL
      && g_utf8_strchr (rule->not_before, -1, before) != NULL)
    return FALSE;
  return rule->before == NULL || matches_any (self, place, rule->before, ends_at);
}

static gboolean
fits_entry (const Search *self,
            const Entry  *entry,
            guint         place)
{
  guint end = place + entry->length;

  if (end > self->length || !fits_before (self, entry->rule, place))
    return FALSE;
  for (guint i = 0; i < entry->length; i++)
    if (self->text[place + i] != entry->word[i])
      return FALSE;
  return entry->rule->not_behind == NULL
    || !matches_any (self, end, entry->rule->not_behind, stands_at);
}

static gboolean
fits_rule (const Search *self,
           guint         place)
{
  GArray *bucket = g_hash_table_lookup (self->entries, GUINT_TO_POINTER (self->text[place]));

  for (guint i = 0; bucket != NULL && i < bucket->len; i++)
    if (fits_entry (self, &g_array_index (bucket, Entry, i), place))
      return TRUE;
  return FALSE;
}

/* 占 …… 的，: a share of something, without saying how large. */
static gboolean
is_share (const Search *self,
          guint         place)
{
  guint begin = place > MAX_CLAUSE ? place - MAX_CLAUSE : 0;

  if (place == 0 || self->text[place - 1] != OF
      || !matches_any (self, place, "， 。 ； 以上 左右 以下", stands_at))
    return FALSE;
  for (guint i = place - 1; i > begin && zhupi_gap_is_ideograph (self->text[i - 1]); i--)
    if (self->text[i - 1] == TAKES_UP)
      return TRUE;
  return FALSE;
}

static void
find_numbers (Search *self)
{
  for (guint place = 0; place < self->length; place++)
    if (fits_rule (self, place) || is_share (self, place))
      {
        ZhupiGap gap = { place, ZHUPI_GAP_NUMBER };

        g_array_append_val (self->gaps, gap);
      }
}

static int
compare_gaps (gconstpointer a,
              gconstpointer b)
{
  const ZhupiGap *x = a;
  const ZhupiGap *y = b;

  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return (int) x->kind - (int) y->kind;
}

static void
sort_gaps (GArray *gaps)
{
  guint n_kept = 0;

  g_array_sort (gaps, compare_gaps);
  for (guint i = 0; i < gaps->len; i++)
    {
      ZhupiGap gap = g_array_index (gaps, ZhupiGap, i);

      if (n_kept == 0 || g_array_index (gaps, ZhupiGap, n_kept - 1).place != gap.place)
        g_array_index (gaps, ZhupiGap, n_kept++) = gap;
    }
  g_array_set_size (gaps, n_kept);
}

GArray *
zhupi_gap_find (ZhupiText        *text,
                const ZhupiRange *mentions,
                guint             n_mentions)
{
  Search self = { .gaps = g_array_new (FALSE, FALSE, sizeof (ZhupiGap)) };
  g_autofree gunichar *items = NULL;
  const char *utf8;
  gsize n_bytes;
  glong length;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (mentions != NULL || n_mentions == 0, NULL);

  utf8 = zhupi_text_get_utf8 (text, &n_bytes);
  items = g_utf8_to_ucs4_fast (utf8, (glong) n_bytes, &length);
  self.text = items;
  self.length = (guint) length;
  add_rules (&self);
  find_numbers (&self);
  zhupi_glued_names_find (items, self.length, mentions, n_mentions, self.gaps);
  sort_gaps (self.gaps);
  g_hash_table_unref (self.entries);
  return self.gaps;
}
