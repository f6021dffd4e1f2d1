using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Access;

/// <summary>Somebody who signs in. What they may do hangs on their memberships, not on them.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    public const int MaxName = 100;
    public const int MaxEmail = 254;

    public required string Name { get; set; }
    public string Locale { get; set; } = "zh-CN";

    /// <summary>People of the demonstration centre may change into one another without a password.</summary>
    public bool IsDemonstration { get; init; }

    /// <summary>The last half minute whose code was used, so that nobody who looked on can use it again.</summary>
    public long? LastTotpStep { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public static Person Create(TimeProvider time, string name, string email, string locale, bool isDemonstration = false) => new()
    {
        Id = NewId.At(time),
        Name = name.Trim(),
        Email = email.Trim(),
        NormalizedEmail = Normalize(email),
        UserName = email.Trim(),
        NormalizedUserName = Normalize(email),
        SecurityStamp = OpaqueToken.Create(),
        Locale = locale,
        IsDemonstration = isDemonstration,
        CreatedAt = time.GetUtcNow(),
    };

    public static string Normalize(string email) => email.Trim().Normalize().ToUpperInvariant();

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> table)
        {
            table.ToTable("people");
            table.HasIndex(row => row.NormalizedEmail).IsUnique();
            table.Property(row => row.Name).HasMaxLength(MaxName);
            table.Property(row => row.Locale).HasMaxLength(16);
            table.Property(row => row.Email).HasMaxLength(MaxEmail);
            table.Property(row => row.NormalizedEmail).HasMaxLength(MaxEmail);
            table.Property(row => row.UserName).HasMaxLength(MaxEmail);
            table.Property(row => row.NormalizedUserName).HasMaxLength(MaxEmail);
            table.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
            table.Ignore(row => row.PhoneNumber);
            table.Ignore(row => row.PhoneNumberConfirmed);
        }
    }

    /// <summary>Identity keeps the second factor's key and the recovery codes here.</summary>
    internal sealed class TokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> table)
        {
            table.ToTable("people_secrets");
            table.HasKey(row => new { row.UserId, row.LoginProvider, row.Name });
            table.HasOne<Person>().WithMany().HasForeignKey(row => row.UserId);
        }
    }
}
