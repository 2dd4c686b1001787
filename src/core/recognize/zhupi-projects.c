/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "recognize/zhupi-chars.h"
#include "recognize/zhupi-latin-words.h"
#include "recognize/zhupi-project-announced.h"
#include "recognize/zhupi-project-built.h"
#include "recognize/zhupi-project-edges.h"
#include "recognize/zhupi-project-labeled.h"
#include "recognize/zhupi-project-lists.h"
#include "recognize/zhupi-project-score.h"
#include "recognize/zhupi-project-words.h"
#include "recognize/zhupi-projects.h"
#include "recognize/zhupi-reason.h"
#include "recognize/zhupi-suggestion.h"

#define MASK(kind) ZHUPI_LEXICON_MASK (ZHUPI_LEXICON_##kind)

/* Scores in per mille. */
#define ENGLISH_SCORE 700
#define FULL_SCORE 1000
#define LISTED_GAIN 250
/* So many characters name, and so many tell what is built and where. */
#define NAME_LENGTH 2
#define TOLD_LENGTH 4
/* 二期 as the head of a name. */
#define STAGE_KINDS (MASK (HEAD) | MASK (GENERIC))

typedef struct
{
  guint start;
  guint end;
  guint head_start;
  ZhupiProjectWalk walk;
  int score;
  /* Whether it stands between the signs of a list that was announced. */
  gboolean is_announced;
} Project;

typedef struct
{
  const ZhupiReading *reading;
  const GArray *companies;
  const guint32 *company_to;
  int threshold;
} Search;

static char *
make_reason (const ZhupiReading *reading,
             const Project      *project)
{
  const ZhupiProjectWalk *walk = &project->walk;
  g_autofree char *head = NULL;
  g_autofree char *name = NULL;
  GString *reason = g_string_new (NULL);

  if (project->head_start == 0)
    {
      zhupi_reason_append (reason, "in your lexicon", NULL);
      return g_string_free (reason, FALSE);
    }
  head = zhupi_names_dup_span (reading, project->head_start, project->end);
  zhupi_reason_append (reason, "ends in %s", head);
  if (walk->company != NULL)
    name = zhupi_names_dup_span (reading, walk->company->start, walk->company->end);
  else if (walk->place_end != 0)
    name = zhupi_names_dup_span (reading, walk->place_start, walk->place_end);
  if (name != NULL)
    zhupi_reason_append (reason, walk->company != NULL ? "names the company %s" :
                                                         "names the place %s", name);
  return g_string_free (reason, FALSE);
}

static void
add_suggestion (const ZhupiReading *reading,
                const Project      *project,
                GArray             *suggestions)
{
  ZhupiSuggestion suggestion = {
    .range = { reading->offset + project->start, reading->offset + project->end },
    .tag = g_quark_from_static_string ("project"),
    .score = project->score,
    .reason = make_reason (reading, project),
  };

  g_array_append_val (suggestions, suggestion);
}

/* 产业园项目, but not 产业园项目部, 产业园厂房 or 产业园升级改造. */
static gboolean
goes_on (const ZhupiReading *reading,
         guint               position)
{
  const ZhupiHit *next = zhupi_reading_hit_from (reading, position, MASK (HEAD));
  const ZhupiToken *last;

  if (next == NULL || (next->kinds & MASK (GENERIC)) != 0)
    return FALSE;
  last = zhupi_reading_token_at (reading, next->end - 1);
  return last->start + last->length == next->end &&
         !zhupi_project_edges_is_part (reading, next->start, next->end);
}

/* 工程机械, 项目管理公司: the head is within the name of a company; 项目风电机组 is not. */
static gboolean
is_in_company (const ZhupiReading *reading,
               const ZhupiToken   *next,
               gunichar            last)
{
  const guint32 forms = MASK (SUFFIX) | MASK (WEAK_SUFFIX) | MASK (LEGAL_FORM);
  guint end;

  if ((next->kinds & forms) == 0 || next->word_class == ZHUPI_WORD_VERB ||
      next->word_class == ZHUPI_WORD_VERBAL_NOUN)
    return FALSE;
  end = next->start + next->length;
  if (end < reading->n_chars && zhupi_reading_hit_from (reading, end, forms) != NULL)
    return TRUE;
  return last == U'目' ? (next->kinds & MASK (SUFFIX)) == 0 || end >= reading->n_chars
                      : !zhupi_token_is (reading, next, U"资产");
}

/* A head within a longer word or before another head is not the end of the name. */
static gboolean
ends_name (const ZhupiReading *reading,
           const ZhupiHit     *head)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, head->end - 1);
  const ZhupiToken *next;

  if (token->start + token->length != head->end)
    return FALSE;
  if (head->end >= reading->n_chars)
    return TRUE;
  next = zhupi_reading_token_at (reading, head->end);
  return !goes_on (reading, head->end) &&
         !is_in_company (reading, next, reading->chars[head->end - 1]);
}

static guint32 *
index_companies (const ZhupiReading *reading,
                 const GArray       *companies)
{
  guint32 *company_to = g_new0 (guint32, reading->n_chars + 1);

  for (guint i = 0; i < companies->len; i++)
    company_to[g_array_index (companies, ZhupiOccurrence, i).end] = i + 1;
  return company_to;
}

/* 星河重工“电池工厂”: the name ends with the quotes. */
static gboolean
find_quoted_head (const ZhupiReading *reading,
                  guint               end,
                  ZhupiHit           *head)
{
  guint open = zhupi_project_edges_skip_quotes (reading, end);
  const ZhupiHit *hit = open < end ? zhupi_reading_hit_to (reading, end - 1, MASK (HEAD)) : NULL;

  if (hit == NULL || zhupi_reading_hit_from (reading, end, MASK (HEAD)) != NULL)
    return FALSE;
  *head = (ZhupiHit) { .start = open, .end = end, .kinds = hit->kinds };
  return TRUE;
}

/* 星河重工二期投产: the stage stands for the project; 基金二期 is money. */
static gboolean
find_stage (const ZhupiReading *reading,
            guint               end,
            ZhupiHit           *head)
{
  const ZhupiToken *token = zhupi_reading_token_at (reading, end - 1);

  if (token->start + token->length != end || token->start == 0 ||
      reading->chars[token->start - 1] == U'金' ||
      !zhupi_project_edges_is_last_stage (reading, token) ||
      zhupi_reading_hit_to (reading, token->start, MASK (HEAD)) != NULL)
    return FALSE;
  *head = (ZhupiHit) { .start = token->start, .end = end, .kinds = STAGE_KINDS };
  return TRUE;
}

/* Returns FALSE when no name ends there. */
static gboolean
find_head (const ZhupiReading *reading,
           guint               end,
           ZhupiHit           *head)
{
  const ZhupiHit *hit = zhupi_reading_hit_to (reading, end, MASK (HEAD));
  gunichar last = reading->chars[end - 1];

  if (hit == NULL || zhupi_project_edges_is_part (reading, hit->start, hit->end) ||
      !ends_name (reading, hit))
    return (last == ZHUPI_QUOTE_CLOSE && find_quoted_head (reading, end, head)) ||
           (last == U'期' && find_stage (reading, end, head));
  *head = *hit;
  return TRUE;
}

static void
look_at (const Search   *search,
         const ZhupiHit *head,
         guint           previous_end,
         Project        *project)
{
  const ZhupiReading *reading = search->reading;

  *project = (Project) { .head_start = head->start };
  zhupi_project_walk_run (&project->walk, reading, search->companies, search->company_to,
                          head->start, head->end);
  project->start = project->walk.start;
  project->end = zhupi_project_edges_end (reading, head->end);
  project->score = zhupi_project_score (reading, &project->walk, head, project->end,
                                        search->company_to, previous_end);
}

static void
find_listed (const Search *search,
             guint         head_start,
             GArray       *projects)
{
  guint end = zhupi_project_lists_find_end (search->reading, head_start);
  Project project;
  ZhupiHit head;

  for (; end != 0; end = zhupi_project_lists_previous (search->reading, project.start))
    {
      if (!zhupi_project_lists_find_head (search->reading, end, &head))
        return;
      look_at (search, &head, 0, &project);
      project.end = end;
      project.score = MIN (project.score + LISTED_GAIN, FULL_SCORE);
      if (project.score >= search->threshold &&
          zhupi_project_lists_is_named (&project.walk, &head))
        g_array_append_val (projects, project);
    }
}

static void
find_built (const Search *search,
            guint         end,
            GArray       *projects)
{
  Project project;
  ZhupiHit head;

  if (!zhupi_project_built_find_head (search->reading, end, &head) ||
      !ends_name (search->reading, &head))
    return;
  look_at (search, &head, 0, &project);
  if (project.score >= search->threshold &&
      zhupi_project_built_is_told (search->reading, &project.walk, &head))
    g_array_append_val (projects, project);
}

static void
find_announced (const Search *search,
                guint         start,
                GArray       *projects)
{
  const ZhupiReading *reading = search->reading;
  ZhupiHit head;
  guint end;

  for (; start != 0; start = zhupi_project_announced_next (reading, end))
    {
      Project project;

      end = zhupi_project_announced_end (reading, start, &head);
      if (end == 0)
        return;
      look_at (search, &head, 0, &project);
      project.start = start;
      project.end = end;
      project.score = FULL_SCORE;
      project.is_announced = TRUE;
      if (end > head.end || (zhupi_project_words_is_wide (reading, end) &&
                             head.start >= start + TOLD_LENGTH) ||
          zhupi_project_lists_is_named (&project.walk, &head) ||
          zhupi_project_words_is_place (reading, zhupi_reading_token_at (reading, start)))
        g_array_append_val (projects, project);
    }
}

static void
find_labeled (const Search *search,
              guint         start,
              GArray       *projects)
{
  const ZhupiReading *reading = search->reading;
  guint end = zhupi_project_labeled_end (reading, start);
  ZhupiHit head;
  Project project;

  if (end == 0)
    return;
  if (!zhupi_project_lists_find_head (reading, end, &head) || head.start <= start)
    head = (ZhupiHit) { .start = end - NAME_LENGTH, .end = end, .kinds = MASK (HEAD) };
  look_at (search, &head, 0, &project);
  project.start = start;
  project.end = end;
  project.score = FULL_SCORE;
  project.is_announced = TRUE;
  g_array_append_val (projects, project);
}

static GArray *
find_projects (const ZhupiReading *reading,
               const GArray       *companies,
               int                 threshold)
{
  GArray *projects = g_array_new (FALSE, FALSE, sizeof (Project));
  g_autofree guint32 *company_to = index_companies (reading, companies);
  const Search search = { reading, companies, company_to, threshold };
  guint previous_end = 0;

  for (guint end = 1; end <= reading->n_chars; end++)
    {
      Project project;
      ZhupiHit head;

      if (end < reading->n_chars && zhupi_project_announced_begins (reading, end))
        find_announced (&search, end, projects);
      if (reading->chars[end - 1] == ':' && zhupi_project_labeled_begins (reading, end))
        find_labeled (&search, end, projects);
      if (!find_head (reading, end, &head))
        {
          find_built (&search, end, projects);
          continue;
        }
      look_at (&search, &head, previous_end, &project);
      if (project.score >= threshold)
        {
          g_array_append_val (projects, project);
          previous_end = project.end;
        }
      if (zhupi_project_words_is_wide (reading, end))
        find_listed (&search, head.start, projects);
    }
  return projects;
}

/* Names of projects that the reader told; they have no head. */
static void
add_told_projects (const ZhupiReading *reading,
                   GArray             *projects)
{
  for (guint i = 1; i < reading->n_hits; i++)
    {
      const ZhupiHit *hit = zhupi_reading_get_hit (reading, i);
      Project project = { .start = hit->start, .end = hit->end, .score = FULL_SCORE };

      if (hit->kinds & MASK (USER_PROJECT))
        g_array_append_val (projects, project);
    }
}

/* X plant, X project: words that begin with a capital, then the head. */
static void
add_english_projects (const ZhupiReading *reading,
                      GArray             *projects)
{
  static const char *const heads[] = { "plant", "project", "factory", "gigafactory", "refinery",
                                       "smelter", NULL };
  const GArray *words = reading->latin_words;

  for (guint i = 1; i < words->len; i++)
    {
      const ZhupiLatinWord *head = &g_array_index (words, ZhupiLatinWord, i);
      guint n_before = zhupi_latin_word_is_one_of (reading, head, heads) ?
                         zhupi_latin_words_count_before (reading, words, i) : 0;
      Project project = { .start = (head - n_before)->start, .end = head->end,
                          .head_start = head->start, .score = ENGLISH_SCORE };

      if (reading->chars[head->end - 1] == '.')
        project.end--;
      if (n_before > 0)
        g_array_append_val (projects, project);
    }
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const Project *x = a;
  const Project *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return (x->end > y->end) - (x->end < y->end);
}

static gboolean
is_better (const Project *a,
           const Project *b)
{
  if ((a->head_start == 0) != (b->head_start == 0))
    return a->head_start == 0;
  if (a->is_announced != b->is_announced)
    return a->is_announced;
  return a->end - a->start > b->end - b->start;
}

/* Of projects that overlap the one that was told stays, or announced, or the longer one. */
void
zhupi_projects_suggest (const ZhupiReading *reading,
                        const GArray       *companies,
                        int                 threshold,
                        GArray             *suggestions)
{
  g_autoptr (GArray) projects = find_projects (reading, companies, threshold);
  const Project *last = NULL;

  add_told_projects (reading, projects);
  add_english_projects (reading, projects);
  g_array_sort (projects, compare_starts);
  for (guint i = 0; i < projects->len; i++)
    {
      const Project *project = &g_array_index (projects, Project, i);

      if (last != NULL && project->start >= last->end)
        add_suggestion (reading, last, suggestions);
      if (last == NULL || project->start >= last->end || is_better (project, last))
        last = project;
    }
  if (last != NULL)
    add_suggestion (reading, last, suggestions);
}
