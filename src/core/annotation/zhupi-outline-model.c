/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "annotation/zhupi-outline-model.h"

/* Sentences whose lines are made at once: a few milliseconds where marks lie thick. */
#define SLICE 16384

/* One line: 24 bytes, so that a million marks make no million objects. */
typedef struct
{
  guint sentence;
  guint n_marks;
  ZhupiRange range;
  ZhupiOutlineKind kind;
} OutlineLine;

struct _ZhupiOutlineModel
{
  GObject parent_instance;

  ZhupiAnnotationSet *set;
  GArray *lines;
  GArray *fixed; /* OutlineLine of the title and of the headings of the article */
  const ZhupiRangeList *sentences;
  guint n_sentences;
  GQuark heading;
  guint n_filled; /* sentences; the rest follows when the loop is idle */
  guint fill_source;
};

static void zhupi_outline_model_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ZhupiOutlineModel, zhupi_outline_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      zhupi_outline_model_list_model_init))

/* The sentences [first, last] while their lines are made anew. */
typedef struct
{
  ZhupiOutlineModel *model;
  GArray *lines;
  guint first;
  guint last;
  guint next_fixed;
  guint sentence;
  ZhupiRange range; /* of that */
  ZhupiRange next;  /* of the one after that */
  ZhupiRangeIter sentences; /* behind both */
} OutlineWalk;

/* The last sentence that begins at or before a place; the first one for what lies before it. */
static guint
find_sentence (ZhupiOutlineModel *self,
               guint              code_point)
{
  return zhupi_article_sentence_number (zhupi_annotation_set_get_article (self->set), code_point)
         - 1;
}

static void
append_line (OutlineWalk      *walk,
             guint             sentence,
             ZhupiOutlineKind  kind,
             ZhupiRange        range)
{
  OutlineLine line = { sentence, 0, range, kind };

  g_array_append_val (walk->lines, line);
}

/* Title and headings have their line whether they have marks or not. */
static void
append_fixed_before (OutlineWalk *walk,
                     guint        sentence)
{
  const GArray *fixed = walk->model->fixed;

  for (; walk->next_fixed < fixed->len; walk->next_fixed++)
    {
      OutlineLine *line = &g_array_index (fixed, OutlineLine, walk->next_fixed);

      if (line->sentence > sentence)
        break;
      g_array_append_val (walk->lines, *line);
    }
}

static OutlineLine *
open_line (OutlineWalk *walk,
           guint        sentence)
{
  append_fixed_before (walk, sentence);
  if (walk->lines->len == 0
      || g_array_index (walk->lines, OutlineLine, walk->lines->len - 1).sentence != sentence)
    append_line (walk, sentence, ZHUPI_OUTLINE_SENTENCE, walk->range);
  return &g_array_index (walk->lines, OutlineLine, walk->lines->len - 1);
}

static void
add_record (OutlineWalk                 *walk,
            const ZhupiAnnotationRecord *record)
{
  OutlineLine *line = open_line (walk, walk->sentence);

  if (record->tag != walk->model->heading)
    {
      line->n_marks++;
    }
  else if (line->kind == ZHUPI_OUTLINE_SENTENCE)
    {
      line->kind = ZHUPI_OUTLINE_HEADING;
      line->range = zhupi_annotation_record_get_range (record);
    }
}

static void
go_on (OutlineWalk *walk)
{
  walk->range = walk->next;
  if (!zhupi_range_iter_next (&walk->sentences, &walk->next))
    walk->next.start = G_MAXUINT;
}

static void
begin (OutlineWalk *walk)
{
  zhupi_range_iter_init (&walk->sentences, walk->model->sentences, walk->first);
  walk->sentence = walk->first;
  go_on (walk);
  go_on (walk);
}

static gboolean
look_at_record (const ZhupiAnnotationRecord *record,
                gpointer                     user_data)
{
  OutlineWalk *walk = user_data;

  if (record->state == ZHUPI_STATE_REJECTED)
    return TRUE;
  if (walk->sentence > 0 && record->start < walk->range.start)
    return TRUE;
  while (walk->sentence < walk->last && walk->next.start <= record->start)
    {
      walk->sentence++;
      go_on (walk);
    }
  add_record (walk, record);
  return TRUE;
}

/* What belongs to the sentences first to last: up to where the next one begins. */
static ZhupiRange
get_stretch (ZhupiOutlineModel *self,
             guint              first,
             guint              last)
{
  ZhupiRange stretch = { first > 0 ? zhupi_range_list_nth (self->sentences, first).start : 0,
                         zhupi_article_get_length (zhupi_annotation_set_get_article (self->set)) };

  if (last + 1 < self->n_sentences)
    stretch.end = zhupi_range_list_nth (self->sentences, last + 1).start;
  return stretch;
}

/* The first line of that sentence or a later one. */
static guint
find_line (const GArray *lines,
           guint         sentence)
{
  guint low = 0;
  guint high = lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (lines, OutlineLine, middle).sentence < sentence)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static GArray *
make_lines (ZhupiOutlineModel *self,
            guint              first,
            guint              last)
{
  OutlineWalk walk = { self, g_array_new (FALSE, FALSE, sizeof (OutlineLine)), first, last };

  begin (&walk);
  walk.next_fixed = find_line (self->fixed, first);
  zhupi_record_table_foreach_overlap (zhupi_annotation_set_get_records (self->set),
                                      get_stretch (self, first, last), look_at_record, &walk);
  append_fixed_before (&walk, last);
  return walk.lines;
}

static gboolean
line_equal (GArray *a,
            guint   i,
            GArray *b,
            guint   j)
{
  const OutlineLine *first = &g_array_index (a, OutlineLine, i);
  const OutlineLine *second = &g_array_index (b, OutlineLine, j);

  return first->sentence == second->sentence && first->n_marks == second->n_marks
         && first->kind == second->kind && zhupi_range_equal (first->range, second->range);
}

/* Puts @fresh in the place of @n_removed lines, without those that stay the same at both ends. */
static void
replace_lines (ZhupiOutlineModel *self,
               guint              position,
               guint              n_removed,
               GArray            *fresh)
{
  guint n_added = fresh->len;
  guint n_same = 0;

  while (n_same < MIN (n_removed, n_added)
         && line_equal (self->lines, position + n_same, fresh, n_same))
    n_same++;
  position += n_same;
  n_removed -= n_same;
  n_added -= n_same;
  while (n_removed > 0 && n_added > 0
         && line_equal (self->lines, position + n_removed - 1, fresh, n_same + n_added - 1))
    {
      n_removed--;
      n_added--;
    }
  if (n_removed == 0 && n_added == 0)
    return;
  g_array_remove_range (self->lines, position, n_removed);
  if (n_added > 0)
    g_array_insert_vals (self->lines, position, &g_array_index (fresh, OutlineLine, n_same),
                         n_added);
  g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
update_sentences (ZhupiOutlineModel *self,
                  guint              first,
                  guint              last)
{
  g_autoptr(GArray) fresh = make_lines (self, first, last);
  guint position = find_line (self->lines, first);

  replace_lines (self, position, find_line (self->lines, last + 1) - position, fresh);
}

/* What lies behind the filled part is looked at when its turn comes. */
static void
text_damaged_cb (ZhupiOutlineModel *self,
                 guint              start,
                 guint              end)
{
  guint first;
  guint last;

  if (self->n_filled == 0)
    return;
  first = find_sentence (self, start);
  last = MIN (find_sentence (self, MAX (end, start + 1) - 1), self->n_filled - 1);
  if (first <= last)
    update_sentences (self, first, last);
}

static gboolean
fill_slice (ZhupiOutlineModel *self)
{
  guint first = self->n_filled;

  self->n_filled = MIN (first + SLICE, self->n_sentences);
  if (first < self->n_filled)
    update_sentences (self, first, self->n_filled - 1);
  return self->n_filled < self->n_sentences;
}

static gboolean
fill_cb (gpointer user_data)
{
  ZhupiOutlineModel *self = user_data;

  if (fill_slice (self))
    return G_SOURCE_CONTINUE;
  self->fill_source = 0;
  return G_SOURCE_REMOVE;
}

guint
zhupi_outline_model_find (ZhupiOutlineModel *self,
                          guint              code_point)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (ZHUPI_IS_OUTLINE_MODEL (self), G_MAXUINT);

  high = self->lines->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->lines, OutlineLine, middle).range.start <= code_point)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? low - 1 : G_MAXUINT;
}

static GType
zhupi_outline_model_get_item_type (GListModel *model)
{
  return ZHUPI_TYPE_OUTLINE_ENTRY;
}

static guint
zhupi_outline_model_get_n_items (GListModel *model)
{
  return ZHUPI_OUTLINE_MODEL (model)->lines->len;
}

/* Headings of the article are as deep as their level, counted from the highest there is; the rest
 * is one step below the heading that it is under. */
static guint
get_depth (ZhupiOutlineModel *self,
           const OutlineLine *line)
{
  ZhupiArticle *article = zhupi_annotation_set_get_article (self->set);
  const ZhupiHeading *heading = zhupi_article_find_heading (article, line->range.start);

  if (line->kind == ZHUPI_OUTLINE_TITLE)
    return 0;
  if (heading != NULL && zhupi_range_overlaps (heading->range, line->range))
    return heading->depth;
  if (heading != NULL)
    return heading->depth + 1;
  return line->kind == ZHUPI_OUTLINE_SENTENCE ? 1 : 0;
}

static gpointer
zhupi_outline_model_get_item (GListModel *model,
                              guint       position)
{
  ZhupiOutlineModel *self = ZHUPI_OUTLINE_MODEL (model);
  const OutlineLine *line;

  if (position >= self->lines->len)
    return NULL;
  line = &g_array_index (self->lines, OutlineLine, position);
  return zhupi_outline_entry_new (zhupi_annotation_set_get_article (self->set), line->kind,
                                  line->range, get_depth (self, line), line->n_marks);
}

static void
zhupi_outline_model_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = zhupi_outline_model_get_item_type;
  iface->get_n_items = zhupi_outline_model_get_n_items;
  iface->get_item = zhupi_outline_model_get_item;
}

static void
zhupi_outline_model_finalize (GObject *object)
{
  ZhupiOutlineModel *self = ZHUPI_OUTLINE_MODEL (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_pointer (&self->lines, g_array_unref);
  g_clear_pointer (&self->fixed, g_array_unref);
  g_clear_object (&self->set);
  G_OBJECT_CLASS (zhupi_outline_model_parent_class)->finalize (object);
}

static void
zhupi_outline_model_class_init (ZhupiOutlineModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = zhupi_outline_model_finalize;
}

static void
zhupi_outline_model_init (ZhupiOutlineModel *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (OutlineLine));
  self->fixed = g_array_new (FALSE, FALSE, sizeof (OutlineLine));
  self->heading = g_quark_from_static_string (ZHUPI_HEADING_TAG);
}

static void
add_fixed (ZhupiOutlineModel *self,
           ZhupiOutlineKind   kind,
           ZhupiRange         range)
{
  OutlineLine line = { find_sentence (self, range.start), 0, range, kind };

  if (self->n_sentences > 0)
    g_array_append_val (self->fixed, line);
}

static void
add_all_fixed (ZhupiOutlineModel *self,
               ZhupiArticle      *article)
{
  guint n_headings;
  const ZhupiHeading *headings = zhupi_article_get_headings (article, &n_headings);
  ZhupiRange title;

  if (zhupi_article_get_title_range (article, &title))
    add_fixed (self, ZHUPI_OUTLINE_TITLE, title);
  for (guint i = 0; i < n_headings; i++)
    add_fixed (self, ZHUPI_OUTLINE_HEADING, headings[i].range);
}

ZhupiOutlineModel *
zhupi_outline_model_new (ZhupiAnnotationSet *set)
{
  ZhupiOutlineModel *self;
  ZhupiArticle *article;

  g_return_val_if_fail (ZHUPI_IS_ANNOTATION_SET (set), NULL);

  self = g_object_new (ZHUPI_TYPE_OUTLINE_MODEL, NULL);
  self->set = g_object_ref (set);
  article = zhupi_annotation_set_get_article (set);
  self->sentences = zhupi_article_get_sentences (article);
  self->n_sentences = zhupi_range_list_get_size (self->sentences);
  add_all_fixed (self, article);
  if (fill_slice (self))
    self->fill_source = g_idle_add (fill_cb, self);
  g_signal_connect_object (set, "text-damaged", G_CALLBACK (text_damaged_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
