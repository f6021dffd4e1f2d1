namespace Shouwen.App.Quality;

/// <summary>How long recordings are kept that nobody holds.</summary>
public sealed class QualityOptions
{
    public int RecordingDays { get; set; } = 180;
}
