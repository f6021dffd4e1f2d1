namespace Shouwen.App.Notices.Published;

/// <summary>A mail in plain text to one person.</summary>
/// <param name="Out">Where they say that they want no more of it.</param>
public sealed record Mail(string To, string Subject, string Text, Uri? Out);

/// <summary>What became of a mail: accepted by the server, to be tried again, or refused for good.</summary>
public enum MailFate { Sent, Later, Never }

/// <param name="Why">The server's words, without addresses.</param>
public sealed record MailOutcome(MailFate Fate, string? Why = null);
