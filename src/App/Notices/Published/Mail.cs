namespace Shouwen.App.Notices.Published;

/// <summary>A mail in plain text to one person.</summary>
/// <param name="Out">Where they say that they want no more of it.</param>
public sealed record Mail(string To, string Subject, string Text, Uri? Out);

/// <summary>What became of what was sent: accepted by the server, to be tried again, or refused for good.</summary>
public enum PostFate { Sent, Later, Never }

/// <param name="Why">The server's words, without addresses.</param>
public sealed record PostOutcome(PostFate Fate, string? Why = null);
