/* SPDX-FileCopyrightText: 2026 The Zhupi authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "desks-fixture.h"

ZhupiAnnotationSet *
desks_get_set (DesksFixture *self)
{
  return zhupi_set_keeper_get_set (self->keeper);
}

ZhupiHistory *
desks_get_history (DesksFixture *self)
{
  return zhupi_set_keeper_get_history (self->keeper);
}

void
desks_fixture_set_up (DesksFixture  *self,
                      gconstpointer  data)
{
  g_autoptr (ZhupiAnnotationSet) set = NULL;
  g_autofree char *stem = NULL;

  self->folder = desks_make_folder ();
  self->desk = zhupi_desk_new (self->folder);
  self->article = desks_make_article (DESKS_TEXT);
  self->desk_article = desks_add (self->desk, self->article, NULL);
  set = zhupi_annotation_set_new (self->article, "读者甲");
  self->id = *zhupi_annotation_set_get_id (set);
  self->keeper = zhupi_set_keeper_new (self->desk_article, set);
  self->path = zhupi_desk_article_dup_set_path (self->desk_article, &self->id);
  stem = g_strndup (self->path, strlen (self->path) - strlen (".zhupi.json"));
  self->journal_path = g_strconcat (stem, ".journal", NULL);
  desks_wait_for (self->keeper, ZHUPI_KEEPER_SAVED);
}

void
desks_fixture_tear_down (DesksFixture  *self,
                         gconstpointer  data)
{
  if (self->keeper != NULL)
    zhupi_set_keeper_close (self->keeper, NULL);
  g_clear_object (&self->keeper);
  g_clear_object (&self->desk_article);
  g_clear_object (&self->desk);
  g_clear_object (&self->article);
  g_free (self->path);
  g_free (self->journal_path);
  desks_remove_folder (self->folder);
  g_free (self->folder);
}

void
desks_open_again (DesksFixture *self)
{
  g_autoptr (GError) error = NULL;

  self->keeper = desks_open (self->desk_article, self->article, &self->id, &error);
  g_assert_no_error (error);
}

void
desks_close_keeper (DesksFixture *self)
{
  g_autoptr (GError) error = NULL;

  zhupi_set_keeper_close (self->keeper, &error);
  g_assert_no_error (error);
  g_clear_object (&self->keeper);
}

void
desks_reopen (DesksFixture *self)
{
  desks_close_keeper (self);
  desks_open_again (self);
}
