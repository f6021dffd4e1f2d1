using Shouwen.App.Data;

namespace Shouwen.App.Quality.Recordings;

/// <summary>Sound on disk, below the data folder. What a file is, its first bytes say, not its name.</summary>
internal static class SoundFiles
{
    public const long MaxBytes = 50_000_000;
    public const int HeadBytes = 12;

    public static string FolderOf(Store store) => Path.Combine(store.Folder, "files", "recordings");

    public static string PathOf(Store store, Guid id) => Path.Combine(FolderOf(store), id.ToString("n"));

    /// <summary>Null for what is none of WAV, MP3 and OGG.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> head) =>
        head.StartsWith("RIFF"u8) && head.Length >= HeadBytes && head[8..12].SequenceEqual("WAVE"u8) ? "audio/wav"
        : head.StartsWith("OggS"u8) ? "audio/ogg"
        : head.StartsWith("ID3"u8) || (head.Length >= 2 && head[0] == 0xFF && (head[1] & 0xE6) is 0xE2 && (head[1] & 0x18) != 0x08) ? "audio/mpeg"
        : null;
}
