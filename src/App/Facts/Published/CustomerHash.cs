using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Shouwen.App.Data;

namespace Shouwen.App.Facts.Published;

/// <summary>Customers as keyed hashes: the same customer meets itself again, nobody reads who it was.</summary>
internal sealed class CustomerHash(byte[] key) : IDisposable
{
    private const int KeyBytes = 32;

    /// <summary>Customers come back; most of a file's are found here.</summary>
    private const int Remembered = 200_000;
    private readonly IncrementalHash hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private readonly Dictionary<string, long> known = [];

    /// <summary>The installation's key, beside the data and not in the database, made on first use.</summary>
    public static CustomerHash Of(Store store)
    {
        var file = Path.Combine(store.Folder, "keys", "customer.key");
        if (!File.Exists(file)) Create(file);
        return new(File.ReadAllBytes(file));
    }

    /// <summary>HMAC-SHA-256 shortened to 64 bits; 0 is kept for "not known". One thread at a time.</summary>
    public long Hash(string customer)
    {
        if (known.TryGetValue(customer, out var hash)) return hash;
        hash = Compute(customer);
        if (known.Count < Remembered) known[customer] = hash;
        return hash;
    }

    public void Dispose() => hmac.Dispose();

    private long Compute(string customer)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hmac.AppendData(Encoding.UTF8.GetBytes(customer));
        hmac.GetHashAndReset(hash);
        var value = BinaryPrimitives.ReadInt64LittleEndian(hash);
        return value == 0 ? 1 : value;
    }

    private static void Create(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var fresh = $"{file}.{Path.GetRandomFileName()}";
        File.WriteAllBytes(fresh, RandomNumberGenerator.GetBytes(KeyBytes));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(fresh, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        // Two may start at once, of one process or of two; the first key wins and all use it.
        try { File.Move(fresh, file, overwrite: false); }
        catch (IOException) { File.Delete(fresh); }
    }
}
