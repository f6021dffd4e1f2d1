using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Shouwen.App.Tests.Executable;

public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shouwen-test-").FullName;

    private string Data => Path.Combine(folder, "data");
    private string Restored => Path.Combine(folder, "restored");
    private string Archive => Path.Combine(folder, "backup.zip");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_backup_of_a_running_server_restores_every_row_and_key()
    {
        var (server, _) = await Program.ServeAsync(Data);
        await using (server)
        {
            await CreateAsync("HOTLINE");
            Assert.Equal(0, (await Program.RunAsync("backup", Archive, "--data", Data)).Code);
        }
        Assert.Equal(0, (await Program.RunAsync("restore", Archive, "--data", Restored)).Code);

        var rows = Rows(Data);
        Assert.Contains(rows, row => row.StartsWith("centres|", StringComparison.Ordinal) && row.Contains("|HOTLINE|", StringComparison.Ordinal));
        Assert.Equal(rows, Rows(Restored));
        Assert.Equal(Keys(Data), Keys(Restored));
        await using var again = (await Program.ServeAsync(Restored)).Server;
    }

    [Fact]
    public async Task A_folder_with_data_is_not_restored_over()
    {
        await CreateAsync("HOTLINE");
        await Program.RunAsync("backup", Archive, "--data", Data);
        var (code, _, error) = await Program.RunAsync("restore", Archive, "--data", Data);
        Assert.Equal(1, code);
        Assert.Contains("not empty", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_archive_restores_nothing()
    {
        await CreateAsync("HOTLINE");
        await Program.RunAsync("backup", Archive, "--data", Data);
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Update))
        {
            zip.GetEntry("shouwen.db")!.Delete();
            using var other = new StreamWriter(zip.CreateEntry("shouwen.db").Open());
            other.Write("not a database");
        }
        var (code, _, error) = await Program.RunAsync("restore", Archive, "--data", Restored);
        Assert.Equal(1, code);
        Assert.Contains("nothing was restored", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Restored));
    }

    [Fact]
    public async Task What_is_not_an_archive_restores_nothing()
    {
        await File.WriteAllTextAsync(Archive, "hello", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await Program.RunAsync("restore", Archive, "--data", Restored)).Code);
        Assert.Equal(1, (await Program.RunAsync("restore", Archive + "x", "--data", Restored)).Code);
        Assert.False(Directory.Exists(Restored));
    }

    [Fact]
    public async Task An_existing_file_is_not_overwritten_and_no_data_is_no_backup()
    {
        Assert.Equal(1, (await Program.RunAsync("backup", Archive, "--data", Data)).Code);
        Assert.False(File.Exists(Archive));
        await CreateAsync("HOTLINE");
        await File.WriteAllTextAsync(Archive, "mine", TestContext.Current.CancellationToken);
        Assert.Equal(1, (await Program.RunAsync("backup", Archive, "--data", Data)).Code);
        Assert.Equal("mine", await File.ReadAllTextAsync(Archive, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task For_PostgreSQL_the_line_of_its_own_tool_is_printed()
    {
        var (code, output, _) = await Program.RunAsync("backup", "a b.dump", "--data", "Host=db.local;Port=5433;Username=shouwen;Password=secret;Database=centre");
        Assert.Equal(0, code);
        Assert.Equal("pg_dump --format=custom --host=db.local --port=5433 --username=shouwen --dbname=centre --file='a b.dump'\n", output);
    }

    private async Task CreateAsync(string code) =>
        Assert.Equal(0, (await Program.RunAsync("centre", "create", "--data", Data, "--code", code, "--zone", "Asia/Shanghai")).Code);

    private static List<string> Rows(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "shouwen.db")};Pooling=false");
        connection.Open();
        var tables = Select(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%WITHOUT ROWID%' ORDER BY name").ToList();
        return [.. tables.SelectMany(table => Select(connection, $"SELECT '{table}', * FROM \"{table}\" ORDER BY rowid"))];
    }

    private static IEnumerable<string> Select(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            yield return string.Join('|', values.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : value));
        }
    }

    private static IEnumerable<(string, string)> Keys(string data) =>
        [.. Directory.EnumerateFiles(Path.Combine(data, "keys")).Order(StringComparer.Ordinal).Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
}
