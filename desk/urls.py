"""Every address of the desk."""

from __future__ import annotations

from django.contrib.auth import views as auth
from django.urls import path
from django.views.generic import RedirectView

from desk.views import accounts, conversations

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="conversations"), name="home"),
    path("login/", auth.LoginView.as_view(authentication_form=accounts.SignIn), name="login"),
    path("logout/", auth.LogoutView.as_view(), name="logout"),
    path("password/", auth.PasswordChangeView.as_view(success_url="/"), name="password"),
    path("conversations/", conversations.listed, name="conversations"),
    path("conversations/<int:pk>/", conversations.one, name="conversation"),
    path("conversations/<int:pk>/delete/", conversations.delete, name="delete"),
    path("conversations/export.<str:form>", conversations.export, name="export"),
    path("accounts/", accounts.listed, name="accounts"),
    path("accounts/<int:pk>/", accounts.one, name="account"),
]
