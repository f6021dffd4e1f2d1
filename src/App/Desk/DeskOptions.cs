namespace Shouwen.App.Desk;

/// <summary>How much of the public pages one address may ask for, and where mail is dropped.</summary>
public sealed class DeskOptions
{
    /// <summary>Pages that one address may ask for: a mobile network has one for many people.</summary>
    public int PublicRequestsPerMinute { get; set; } = 600;

    /// <summary>Cases that one address may open.</summary>
    public int PublicCasesPerHour { get; set; } = 60;

    /// <summary>What one private link may send.</summary>
    public int LinkMessagesPerHour { get; set; } = 30;

    /// <summary>A folder with a folder for each centre, by its code, into which a mail server drops `.eml` files. Without it no mail is read.</summary>
    public string? Mail { get; set; }
}
