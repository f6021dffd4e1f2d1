namespace Shouwen.App.Access;

/// <summary>How long things last and how often they may be tried.</summary>
public sealed class AccessOptions
{
    /// <summary>A shift, with its breaks.</summary>
    public TimeSpan SessionIdle { get; set; } = TimeSpan.FromHours(12);
    public TimeSpan SessionLife { get; set; } = TimeSpan.FromDays(14);
    public TimeSpan PasswordGrace { get; set; } = TimeSpan.FromMinutes(30);
    public TimeSpan InvitationLife { get; set; } = TimeSpan.FromDays(3);

    /// <summary>A whole centre may sign in from one address when its shift begins; a single account is guarded by its lockout.</summary>
    public int SignInsPerMinute { get; set; } = 120;
    public int SetUpsPerMinute { get; set; } = 10;
    public int IngestionsPerMinute { get; set; } = 600;

    public int WrongPasswords { get; set; } = 5;
    public TimeSpan Lockout { get; set; } = TimeSpan.FromMinutes(10);
}
