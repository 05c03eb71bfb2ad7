#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the certificates of the fake server anew. They protect nothing: the keys are as public as this file.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT
: > "$work/index"
cat > "$work/config" <<TXT
[ca]
default_ca = test
[test]
database = $work/index
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
[any]
commonName = supplied
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[localhost]
subjectAltName = DNS:localhost,IP:127.0.0.1,IP:::1
extendedKeyUsage = serverAuth
[elsewhere]
subjectAltName = DNS:elsewhere.example
extendedKeyUsage = serverAuth
TXT
# sign NAME KEYFILE OPTIONS…: a certificate with the extensions of the section NAME, valid from 2020 to 2120
sign() {
    name=$1 key=$2
    shift 2
    openssl ecparam -name prime256v1 -genkey -noout -out "$key"
    openssl req -new -key "$key" -subj "/CN=Labelwright test $name" -out "$work/$name.csr"
    openssl ca -batch -notext -config "$work/config" -extensions "$name" -startdate 20200101000000Z \
        -enddate 21200101000000Z -in "$work/$name.csr" -out "$name.pem" "$@"
}
sign authority "$work/ca.key" -selfsign -keyfile "$work/ca.key"
for name in localhost elsewhere; do
    sign $name $name.key -cert authority.pem -keyfile "$work/ca.key"
done
