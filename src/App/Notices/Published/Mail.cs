namespace Shouwen.App.Notices.Published;

/// <summary>A mail in plain text to one person.</summary>
/// <param name="Out">Where they say that they want no more of it.</param>
public sealed record Mail(string To, string Subject, string Text, Uri? Out)
{
    /// <summary>Null for what belongs to no correspondence.</summary>
    public MailThread? Thread { get; init; }

    public IReadOnlyList<MailFile> Files { get; init; } = [];
}

/// <summary>A file that goes with a mail.</summary>
/// <param name="Path">Where it lies.</param>
public sealed record MailFile(string Name, string Path);

/// <summary>How a mail belongs to a correspondence.</summary>
/// <param name="Id">What answers to it will carry; the sender's domain is put behind it.</param>
/// <param name="Answers">The Message-ID of what it answers.</param>
/// <param name="IsByPerson">Whether somebody wrote it, and not a program by itself.</param>
public sealed record MailThread(string Id, string? Answers, bool IsByPerson);

/// <summary>What became of what was sent: accepted by the server, to be tried again, or refused for good.</summary>
public enum PostFate { Sent, Later, Never }

/// <param name="Why">The server's words, without addresses.</param>
public sealed record PostOutcome(PostFate Fate, string? Why = null);
