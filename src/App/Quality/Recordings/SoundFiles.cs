using Shouwen.App.Data;
using Shouwen.App.Files.Published;

namespace Shouwen.App.Quality.Recordings;

/// <summary>Sound on disk, below the data folder. What a file is, its first bytes say, not its name.</summary>
internal static class SoundFiles
{
    public const long MaxBytes = 50_000_000;
    public const int HeadBytes = 12;

    public static KeptFiles In(Store store) => new(store, "recordings");

    public static string FolderOf(Store store) => In(store).Folder;

    public static string PathOf(Store store, Guid id) => In(store).PathOf(id);

    /// <summary>Null for what is none of WAV, MP3 and OGG.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> head) =>
        head.StartsWith("RIFF"u8) && head.Length >= HeadBytes && head[8..12].SequenceEqual("WAVE"u8) ? "audio/wav"
        : head.StartsWith("OggS"u8) ? "audio/ogg"
        : head.StartsWith("ID3"u8) || (head.Length >= 2 && head[0] == 0xFF && (head[1] & 0xE6) is 0xE2 && (head[1] & 0x18) != 0x08) ? "audio/mpeg"
        : null;
}
