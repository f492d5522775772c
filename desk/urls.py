"""Every address of the desk."""

from __future__ import annotations

from django.contrib.auth import views as auth
from django.urls import path
from django.views.generic import RedirectView

from desk.views import accounts, conversations, handoffs, misses, numbers, pack, publish

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="conversations"), name="home"),
    path("login/", auth.LoginView.as_view(authentication_form=accounts.SignIn), name="login"),
    path("logout/", auth.LogoutView.as_view(), name="logout"),
    path("password/", auth.PasswordChangeView.as_view(success_url="/"), name="password"),
    path("conversations/", conversations.listed, name="conversations"),
    path("conversations/<int:pk>/", conversations.one, name="conversation"),
    path("conversations/<int:pk>/delete/", conversations.delete, name="delete"),
    path("conversations/export.<str:form>", conversations.export, name="export"),
    path("misses/", misses.listed, name="misses"),
    path("misses/<int:pk>/", misses.one, name="miss"),
    path("misses/<int:pk>/decide/", misses.decide, name="decide"),
    path("pack/", pack.grid, name="pack"),
    path("pack/add/", pack.add, name="add"),
    path("pack/cell/", pack.to_cell, name="to_cell"),
    path("pack/cell/<slug:kind>/<slug:subject>/<slug:facet>/", pack.cell, name="cell"),
    path("pack/names/<slug:kind>/<slug:subject>/", pack.names, name="names"),
    path("pack/faq/", pack.faq, name="faq"),
    path("pack/faq/<slug:key>/<slug:fact>/", pack.answer, name="answer"),
    path("pack/history/", pack.history, name="history"),
    path("pack/history/<int:pk>/undo/", pack.undo, name="undo"),
    path("publish/", publish.page, name="publishing"),
    path("publish/start/", publish.start, name="start"),
    path("publish/progress/", publish.progress, name="progress"),
    path("waiting/", handoffs.queue, name="queue"),
    path("waiting/<str:key>/", handoffs.one, name="handoff"),
    path("waiting/<str:key>/act/", handoffs.act, name="act"),
    path("numbers/", numbers.page, name="numbers"),
    path("numbers/export.csv", numbers.handed_out, name="numbers_csv"),
    path("accounts/", accounts.listed, name="accounts"),
    path("accounts/<int:pk>/", accounts.one, name="account"),
]
