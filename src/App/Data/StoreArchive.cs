using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Shouwen.App.Data;

/// <summary>
/// A SQLite store in one file: the database as it stood at one moment, the keys without which its hashes and sessions
/// mean nothing, recordings, files of articles and cases, and a list of all with checksums.
/// </summary>
public static class StoreArchive
{
    private const string Contents = "contents.json";

    /// <summary>What words keep beside the store.</summary>
    private static readonly string[] Folders = ["keys", "files/recordings", "files/articles", "files/cases"];

    private sealed record Entry(string Name, long Bytes, string Sha256);

    /// <summary>Written beside running servers and imports (SQLite's online backup). The file appears when it is whole.</summary>
    public static async Task<long> WriteAsync(Store store, string file, CancellationToken cancel)
    {
        if (!File.Exists(store.DatabaseFile)) throw new StoreRefusedException($"There is no Shouwen data in {store.Folder}.");
        if (File.Exists(file)) throw new StoreRefusedException($"{file} exists already: choose another name.");
        var unfinished = file + ".part";
        var snapshot = file + ".db.part";
        try
        {
            Copy(store.DatabaseFile, snapshot);
            await PackAsync([(snapshot, Path.GetFileName(store.DatabaseFile)), .. Folders.SelectMany(folder => FilesIn(store, folder))], unfinished, cancel);
            File.Move(unfinished, file);
        }
        finally
        {
            File.Delete(snapshot);
            File.Delete(unfinished);
        }
        return new FileInfo(file).Length;
    }

    /// <summary>Into an empty folder only, after every checksum and the database itself have been checked.</summary>
    public static async Task ReadAsync(string file, Store store, CancellationToken cancel)
    {
        if (Directory.Exists(store.Folder) && Directory.EnumerateFileSystemEntries(store.Folder).Any())
            throw new StoreRefusedException($"{store.Folder} is not empty: restore into a new folder.");
        var arriving = store.Folder.TrimEnd(Path.DirectorySeparatorChar) + ".part";
        try
        {
            await UnpackAsync(file, arriving, cancel);
            Check(Path.Combine(arriving, Path.GetFileName(store.DatabaseFile)));
            if (Directory.Exists(store.Folder)) Directory.Delete(store.Folder);
            Directory.Move(arriving, store.Folder);
        }
        finally
        {
            if (Directory.Exists(arriving)) Directory.Delete(arriving, recursive: true);
        }
    }

    private static IEnumerable<(string File, string Name)> FilesIn(Store store, string name)
    {
        var folder = new DirectoryInfo(Path.Combine(store.Folder, name));
        return folder.Exists ? folder.EnumerateFiles().Select(file => (file.FullName, $"{name}/{file.Name}")) : [];
    }

    private static void Copy(string database, string snapshot)
    {
        using var from = new SqliteConnection(Unpooled(database, SqliteOpenMode.ReadWrite));
        using var to = new SqliteConnection(Unpooled(snapshot, SqliteOpenMode.ReadWriteCreate));
        from.Open();
        to.Open();
        from.BackupDatabase(to);
    }

    private static void Check(string database)
    {
        using var connection = new SqliteConnection(Unpooled(database, SqliteOpenMode.ReadOnly));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok") throw new StoreRefusedException("The database in the archive is damaged.");
    }

    private static async Task PackAsync(IReadOnlyList<(string File, string Name)> files, string archive, CancellationToken cancel)
    {
        await using var stream = CreateForOwner(archive);
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var entries = new List<Entry>();
        foreach (var (file, name) in files)
        {
            await using var content = File.OpenRead(file);
            entries.Add(new(name, content.Length, Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel))));
            content.Position = 0;
            await using var entry = await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancel);
            await content.CopyToAsync(entry, cancel);
        }
        await using var list = await zip.CreateEntry(Contents).OpenAsync(cancel);
        await JsonSerializer.SerializeAsync(list, entries, cancellationToken: cancel);
    }

    private static async Task UnpackAsync(string archive, string folder, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(archive);
        await using var zip = OpenZip(stream, archive);
        foreach (var entry in await ListAsync(zip, archive, cancel))
        {
            var file = Path.GetFullPath(Path.Combine(folder, entry.Name));
            if (!file.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw Damaged(archive);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using var content = await (zip.GetEntry(entry.Name) ?? throw Damaged(archive)).OpenAsync(cancel);
            await using var written = CreateForOwner(file);
            await content.CopyToAsync(written, cancel);
            written.Position = 0;
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written, cancel)) != entry.Sha256) throw Damaged(archive);
        }
    }

    /// <summary>It holds keys: nobody else reads it, where the system can say so.</summary>
    private static FileStream CreateForOwner(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(file, options);
    }

    private static ZipArchive OpenZip(Stream stream, string archive)
    {
        try
        {
            return new(stream, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw Damaged(archive);
        }
    }

    private static async Task<IReadOnlyList<Entry>> ListAsync(ZipArchive zip, string archive, CancellationToken cancel)
    {
        if (zip.GetEntry(Contents) is not { } list) throw Damaged(archive);
        await using var content = await list.OpenAsync(cancel);
        return await JsonSerializer.DeserializeAsync<List<Entry>>(content, cancellationToken: cancel) ?? throw Damaged(archive);
    }

    private static StoreRefusedException Damaged(string archive) => new($"{archive} is not a whole backup of Shouwen; nothing was restored.");

    private static string Unpooled(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString();
}
