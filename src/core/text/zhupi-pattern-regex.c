/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "text/zhupi-fold.h"
#include "text/zhupi-pattern-private.h"
#include "zhupi-error.h"

/* Steps of matching from one place after which a regular expression counts as exploding. */
#define REGEX_LIMIT "(*LIMIT_MATCH=100000)"

/* Bytes of a paragraph that the engine gets at once; a longer one is cut at a sentence. GLib
 * cannot stop the engine, so what it gets has to be little. */
#define MAX_PIECE (16 * 1024)
#define FULL_STOP "。"

/* One paragraph, or a part of a very long one, as the engine sees it. */
typedef struct
{
  ZhupiPatternSearch *search;
  GString *folded;
  const char *text_at;
  const char *folded_at;
} RegexPiece;

/* A full-width sign must not become an operator of the expression. */
static void
append_folded (GString  *folded,
               gunichar  c,
               gunichar  before)
{
  gunichar one = zhupi_fold_char (c);

  if (c < ZHUPI_FOLD_CASELESS_FIRST)
    one = c;
  else if (one < ZHUPI_FOLD_CASELESS_FIRST && g_unichar_ispunct (one) && before != '\\')
    g_string_append_c (folded, '\\');
  g_string_append_unichar (folded, one);
}

/* Width and characters as in the folded text; the case of letters is left to the engine, since
 * \D and \d are two things. */
static char *
fold_expression (const char *utf8)
{
  GString *folded = g_string_new (REGEX_LIMIT);
  gunichar before = 0;

  for (const char *p = utf8; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      append_folded (folded, c, before);
      before = before == '\\' ? 0 : c;
    }
  return g_string_free (folded, FALSE);
}

GRegex *
zhupi_pattern_new_regex (const char      *utf8,
                         ZhupiFindFlags   flags,
                         GError         **error)
{
  GRegexCompileFlags compile = G_REGEX_OPTIMIZE | G_REGEX_MULTILINE;
  g_autofree char *limited = NULL;

  if ((flags & ZHUPI_FIND_EXACT) != 0)
    {
      limited = g_strconcat (REGEX_LIMIT, utf8, NULL);
      return g_regex_new (limited, compile, 0, error);
    }
  limited = fold_expression (utf8);
  return g_regex_new (limited, compile | G_REGEX_CASELESS, 0, error);
}

static gboolean
tell_too_long (GError       **error,
               const GError  *cause)
{
  g_set_error (error, ZHUPI_ERROR, ZHUPI_ERROR_TOO_LARGE,
               _("The search was stopped because this expression takes too long (%s); try a "
                 "simpler one."),
               cause->message);
  return FALSE;
}

/* From bytes of the folded piece to bytes of the text: code points are the same. Places come in
 * order, so both ends are followed step by step. */
static gsize
unfold (RegexPiece *piece,
        int         byte)
{
  const char *target = piece->folded->str + byte;

  while (piece->folded_at < target)
    {
      piece->folded_at = g_utf8_next_char (piece->folded_at);
      piece->text_at = g_utf8_next_char (piece->text_at);
    }
  return piece->text_at - piece->search->utf8;
}

static gboolean
hand_out (RegexPiece       *piece,
          const GMatchInfo *match)
{
  gsize offset = piece->text_at - piece->search->utf8;
  int start;
  int end;

  g_match_info_fetch_pos (match, 0, &start, &end);
  if (end <= start)
    return TRUE;
  if (piece->folded == NULL)
    return zhupi_pattern_search_hit (piece->search, offset + start, offset + end);
  offset = unfold (piece, start);
  return zhupi_pattern_search_hit (piece->search, offset, unfold (piece, end));
}

static gboolean
search_piece (RegexPiece  *piece,
              const char  *utf8,
              gsize        n_bytes,
              GError     **error)
{
  ZhupiPatternSearch *search = piece->search;
  g_autoptr(GMatchInfo) match = NULL;
  g_autoptr(GError) cause = NULL;

  g_regex_match_full (search->pattern->regex, utf8, n_bytes, 0, 0, &match, &cause);
  while (cause == NULL && g_match_info_matches (match))
    {
      if (g_cancellable_set_error_if_cancelled (search->cancellable, error))
        return FALSE;
      if (!hand_out (piece, match))
        return TRUE;
      g_match_info_next (match, &cause);
    }
  return cause == NULL || tell_too_long (error, cause);
}

static void
fold_piece (GString    *folded,
            const char *utf8,
            const char *end)
{
  g_string_truncate (folded, 0);
  for (const char *p = utf8; p < end; p = g_utf8_next_char (p))
    {
      if ((guint8) *p < 0x80)
        g_string_append_c (folded, *p);
      else
        g_string_append_unichar (folded, zhupi_fold_char (g_utf8_get_char (p)));
    }
}

/* The end of what is searched at once: the paragraph, or a sentence near the limit. */
static const char *
find_piece_end (const char *start,
                const char *end)
{
  const char *line_end = memchr (start, '\n', MIN (end - start, MAX_PIECE));
  const char *stop;

  if (line_end != NULL)
    return line_end + 1;
  if (end - start <= MAX_PIECE)
    return end;
  stop = g_strrstr_len (start, MAX_PIECE, FULL_STOP);
  return stop != NULL ? stop + strlen (FULL_STOP) : g_utf8_find_prev_char (start, start + MAX_PIECE);
}

static gsize
without_line_end (const char *start,
                  const char *end)
{
  while (end > start && (end[-1] == '\n' || end[-1] == '\r'))
    end--;
  return end - start;
}

static gboolean
search_next (ZhupiPatternSearch  *self,
             GString             *folded,
             const char         **p,
             GError             **error)
{
  RegexPiece piece = { self, folded, *p };
  const char *start = *p;
  gsize size;

  *p = find_piece_end (start, self->utf8 + self->n_bytes);
  size = without_line_end (start, *p);
  if (size == 0)
    return TRUE;
  if (folded == NULL)
    return search_piece (&piece, start, size, error);
  fold_piece (folded, start, start + size);
  piece.folded_at = folded->str;
  return search_piece (&piece, folded->str, folded->len, error);
}

gboolean
zhupi_pattern_search_regex (ZhupiPatternSearch  *self,
                            GError             **error)
{
  gboolean exact = (self->pattern->flags & ZHUPI_FIND_EXACT) != 0;
  g_autoptr(GString) folded = exact ? NULL : g_string_sized_new (MAX_PIECE);
  const char *p = self->utf8;

  while (p < self->utf8 + self->n_bytes && !self->stopped)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, error)
          || !search_next (self, folded, &p, error))
        return FALSE;
    }
  return TRUE;
}
